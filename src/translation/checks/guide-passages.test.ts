import { expect, test } from 'vitest';
import { findingsIn } from '../testing.ts';
import { guidePassages } from './guide-passages.ts';

const head = '---\ntitle: "A"\ndescription: "B"\n---\n\n';
const compare = (english: string, own: string) =>
  findingsIn(
    guidePassages,
    {},
    { 'content/en/guides/x.mdx': head + english, 'content/id/guides/x.mdx': head + own },
  );

const english = 'One.\n\nTwo.\n\n## Three\n\nFour:\n\n- five\n- six\n';

test('the same passages, however long, are no finding', () => {
  expect(
    compare(english, 'Satu. Satu lagi.\n\nDua.\n\n## Tiga\n\nEmpat:\n\n- lima\n- enam\n'),
  ).toEqual([]);
});

test.each([
  ['a paragraph', english.replace('Two.\n\n', ''), 2],
  ['a list item', english.replace('- six\n', ''), 10],
  ['a section', english.replace(/## Three[^]*/, ''), 2],
])('%s that is left out is told in its part', (_, own, line) => {
  expect(compare(english, own)).toMatchObject([
    { line, fix: expect.stringContaining('translate the paragraph') },
  ]);
});

test('one more is told, and where to compare', () => {
  expect(compare(english, english.replace('Two.', 'Dua.\n\nDua lagi.'))).toMatchObject([
    {
      message: expect.stringMatching(/ has \d passages, in the English text \d passages\.$/),
      fix: expect.stringContaining('line 2 of the English text: put together'),
    },
  ]);
});
