import { expect, test } from 'vitest';
import { checkNamed, findingsIn } from '../testing.ts';

const texts = { en: { next: 'Next', done: 'Done' }, id: { next: 'Berikutnya', done: 'Selesai' } };
const head = '---\ntitle: "A"\ndescription: "B"\n---\n\n<Steps>\n\n<Step id="one">\n';
const foot = '\n</Step>\n\n</Steps>\n';
const source =
  '1. Choose <Ui k="portal.next" />.\n2. Choose <Ui k="portal.done" />, as <See k="portal.next" /> says.';
const findings = (steps: string) =>
  findingsIn(checkNamed('guide-labels-differ'), texts, {
    'content/en/guides/x.mdx': head + source + foot,
    'content/id/guides/x.mdx': head + steps + foot,
  });
const right =
  '1. Pilih <Ui k="portal.next" />.\n2. Pilih <Ui k="portal.done" />, seperti <See k="portal.next" />.';

test('what names all labels is fine', () => {
  expect(findings(right)).toEqual([]);
});

test.each([
  ['typed in its place', right.replace('<Ui k="portal.next" />', 'Berikutnya'), 9],
  ['typed as its key in English', right.replace('<Ui k="portal.next" />', '"Next"'), 9],
  ['left out of the first item', right.replace('<Ui k="portal.next" />', 'itu'), 9],
  ['left out of the second item', right.replace('<Ui k="portal.done" />', 'itu'), 10],
  ['that is only seen, left out', right.replace('<See k="portal.next" />', 'itu'), 10],
  [
    'typed in the second line of a paragraph',
    `Satu\ndua Berikutnya.\n\nPilih <Ui k="portal.done" />, seperti <See k="portal.next" />.`,
    10,
  ],
])('a label %s is told in its line', (_, steps, line) => {
  expect(findings(steps)).toMatchObject([{ line }]);
});
