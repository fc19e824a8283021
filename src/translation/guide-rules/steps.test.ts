import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { checkNamed } from '../testing.ts';

const guide = (...ids: string[]) =>
  ids.map((id) => `<Step id="${id}">\nText\n</Step>\n`).join('\n');
const findings = (en: string, id: string) =>
  checkNamed('guide-steps-differ').run(
    projectFrom({ 'content/en/guides/x.mdx': en, 'content/id/guides/x.mdx': id }),
  );

test('the same steps in the same order are fine', () => {
  expect(findings(guide('a', 'b', 'c'), guide('a', 'b', 'c'))).toEqual([]);
});

test('a missing step is named, with the line of the step before it', () => {
  expect(findings(guide('a', 'b', 'c'), guide('a', 'c'))).toMatchObject([
    { file: 'content/id/guides/x.mdx', line: 1, fix: 'Add <Step id="b"> as step 2.' },
  ]);
});

test('a translated id is one mistake, and the right one is told', () => {
  expect(findings(guide('a', 'verify'), guide('a', 'verifikasi'))).toMatchObject([
    {
      line: 5,
      message: 'The English guide has no step "verifikasi".',
      fix: expect.stringContaining('"verify"'),
    },
  ]);
});

test('two steps that changed places are a finding', () => {
  expect(findings(guide('a', 'b', 'c'), guide('a', 'c', 'b'))).toMatchObject([{ line: 5 }]);
});

test('a step given twice is a finding', () => {
  expect(findings(guide('a', 'b'), guide('a', 'b', 'b'))).toHaveLength(1);
});

test('a guide without an English one is a finding', () => {
  expect(
    checkNamed('guide-steps-differ').run(projectFrom({ 'content/id/guides/x.mdx': guide('a') })),
  ).toHaveLength(1);
});
