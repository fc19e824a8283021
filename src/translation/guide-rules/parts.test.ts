import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { checkNamed } from '../testing.ts';

const step = (id: string, ...lines: readonly string[]) =>
  `<Step id="${id}">\n${lines.join('\n\n')}\n</Step>\n`;
const page = (...steps: readonly string[]) =>
  `---\ntitle: "T"\ndescription: "D"\n---\n\n<Steps>\n\n${steps.join('\n')}\n</Steps>\n`;
const both = '<InPractice>One.</InPractice><OnYourScreen>Two.</OnYourScreen>';

const found = (source: string, own: string) =>
  checkNamed('guide-parts-differ').run(
    projectFrom({ 'content/en/guides/a.mdx': source, 'content/id/guides/a.mdx': own }),
  );

test("the step and the line are named in which the part for the reader's own screen is missing", () => {
  const source = page(step('one', both, both), step('two', both, both));
  const own = page(step('one', both, both), step('two', '<InPractice>Satu.</InPractice>', both));
  expect(found(source, own)).toMatchObject([
    {
      line: 15,
      message: `Step "two" lacks a part for the reader's own screen, <OnYourScreen>.`,
      fix: expect.stringContaining('line 15 of the English text'),
    },
  ]);
});

test('where a step has none and others lack theirs too, the others are counted', () => {
  const own = page(step('one', '<InPractice>Satu.</InPractice>'), step('two', 'Dua.'));
  expect(
    found(page(step('one', both), step('two', both)), own).map(({ message }) => message),
  ).toEqual([
    'Step "two" has no part for the practice, <InPractice>.',
    `Step "one" has no part for the reader's own screen, <OnYourScreen>. 1 more is missing.`,
  ]);
});
