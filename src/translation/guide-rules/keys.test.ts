import { expect, test } from 'vitest';
import { checkNamed, findingsIn } from '../testing.ts';

const en = { interrupt: { setItUpNow: 'Set it up now' } };
const findings = (text: string) =>
  findingsIn(checkNamed('guide-key-unknown'), { en }, { 'content/id/guides/x.mdx': text });

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
