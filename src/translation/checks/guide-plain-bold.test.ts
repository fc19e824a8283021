import { expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { guidePlainBold } from './guide-plain-bold.ts';

const findings = (text: string) =>
  guidePlainBold.run(projectFrom({ 'content/id/guides/x.mdx': text }));

test('a label in a step is fine, and so is bold text outside of one', () => {
  expect(
    findings('**Penting.**\n\n<Step id="a">\n\nPilih <Ui k="portal.next" />.\n\n</Step>\n'),
  ).toEqual([]);
});

test.each([['**Lanjut**'], ['__Lanjut__'], ['<b>Lanjut</b>'], ['<strong>Lanjut</strong>']])(
  '%s in a step is a finding',
  (bold) => {
    expect(findings(`<Step id="a">\n\n- Pilih ${bold}.\n\n</Step>\n`)).toMatchObject([
      { file: 'content/id/guides/x.mdx', line: 3, message: expect.stringContaining('"Lanjut"') },
    ]);
  },
);
