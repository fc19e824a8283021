import { expect, test } from 'vitest';
import { checkNamed, findingsIn } from '../testing.ts';

const en = { interrupt: { setItUpNow: 'Set it up now' }, next: 'Next', forward: 'Next' };
const id = { interrupt: { setItUpNow: 'Siapkan sekarang' }, next: 'Berikutnya' };
const findings = (text: string) =>
  findingsIn(checkNamed('guide-key-unknown'), { en, id }, { 'content/id/guides/x.mdx': text });

test('a key of the source language is fine', () => {
  expect(findings('Pilih <Ui k="portal.interrupt.setItUpNow" />.\n')).toEqual([]);
});

test('a key that is no label is named, and the nearest one offered', () => {
  expect(findings('Satu\n\nPilih <Ui k="portal.interrupt.setUpNow" />.\n')).toMatchObject([
    { file: 'content/id/guides/x.mdx', line: 3, fix: 'Did you mean portal.interrupt.setItUpNow?' },
  ]);
});

test('a key with nothing near it is named all the same', () => {
  expect(findings('<See k="mail.inbox" />\n')).toMatchObject([
    { message: 'mail.inbox: no label has this key.' },
  ]);
});

test.each([
  ['the label', '<Ui k="Berikutnya" />', 'Write <Ui k="portal.next" />.'],
  [
    'the English label',
    '<See k="Set it up now" />',
    'Write <See k="portal.interrupt.setItUpNow" />.',
  ],
  [
    'the label with a typing error',
    '<Ui k="Siapkan sekaran" />',
    'Write <Ui k="portal.interrupt.setItUpNow" />, which is "Siapkan sekarang".',
  ],
])('%s in the place of its key is told with the key', (_, text, fix) => {
  expect(findings(`Pilih ${text}.\n`)).toMatchObject([
    { message: expect.stringContaining('is the text of a label, and k takes its key'), fix },
  ]);
});

test('words that are no label are told with the way to find it', () => {
  expect(findings('Pilih <Ui k="Hapus semuanya" />.\n')).toMatchObject([
    {
      message: '"Hapus semuanya" is no key: k takes the key of a label, and not its text.',
      fix: 'Find the key with npm run l10n -- find "Hapus semuanya".',
    },
  ]);
});

test('of several keys with this label, it is the one that the English guide names', () => {
  const source = 'content/en/guides/x.mdx';
  const found = findingsIn(
    checkNamed('guide-key-unknown'),
    { en, id },
    {
      [source]: 'Choose <Ui k="portal.forward" />.\n',
      'content/id/guides/x.mdx': '<Ui k="Next" />\n',
    },
  );
  expect(found).toMatchObject([{ fix: 'Write <Ui k="portal.forward" />.' }]);
});
