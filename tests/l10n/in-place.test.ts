import { afterEach, beforeEach, expect, test } from 'vitest';
import { Workshop } from '../../scripts/lib/in-place/workshop.ts';
import type { Save, Wanted } from '../../src/components/in-place/protocol.ts';
import type { Values } from '../../src/translation/in-place/unit.ts';
import { makeTree, type Tree } from './tree.ts';

/** What the editor in the page reads and writes, over a small project. */

const locale = 'locales/id/portal.json';
const guide = 'content/id/guides/a.mdx';
const english = `---
title: "Sign in"
description: "How to sign in."
---

Open the page first. It takes a minute.

<Steps>

<Step id="open">
In the <Where w="browser" />, choose <Ui k="portal.next" />.

Wait until it is there.
</Step>

</Steps>
`;
const indonesian = english
  .replace('"Sign in"', '"Masuk"')
  .replace('"How to sign in."', '"Cara masuk."')
  .replace('Open the page first. It takes a minute.', 'Buka halamannya dahulu.\nPerlu semenit.')
  .replace('In the <Where w="browser" />, choose', 'Di <Where w="browser" />, pilih')
  .replace('Wait until it is there.', 'Tunggu sampai muncul.');

let tree: Tree;
let workshop: Workshop;
beforeEach(() => {
  tree = makeTree({
    'locales/en/portal.json': `{\n  "title": "App password",\n  "next": "Next",\n  "codes_one": "{{count}} code",\n  "codes_other": "{{count}} codes"\n}\n`,
    [locale]: `{\n  "title": "Kata sandi aplikasi",  "next": "Lanjut"\n}\n`,
    'locales/glossary/id.json':
      '[{ "term": "app password", "use": "kata sandi aplikasi", "avoid": ["sandi app"] }]',
    'content/en/guides/a.mdx': english,
    [guide]: indonesian,
  });
  workshop = new Workshop(
    tree.folder,
    () => 0,
    (work) => work(),
  );
});
afterEach(() => tree.remove());

function opened(wanted: Wanted) {
  const { unit, hash } = workshop.look(wanted);
  if (!unit) throw new Error('There is no such text.');
  const before = Object.fromEntries(unit.fields.map(({ id, value }) => [id, value]));
  const { language, file, id } = unit;
  const save = (values: Values): Save => ({ language, file, id, before, hash, values });
  return { unit, hash, save };
}
const text = (key: string, language = 'id') => opened({ kind: 'text', language, key });
const passage = (printed: string, step: string | null = null) =>
  opened({ kind: 'passage', file: guide, text: printed, step });

test('a text comes with its source, notes, terms and neighbours', () => {
  const { unit } = text('portal.title');
  expect(unit).toMatchObject({
    file: locale,
    fields: [{ id: 'portal.title', source: 'App password', value: 'Kata sandi aplikasi' }],
    terms: [{ term: 'app password', use: 'kata sandi aplikasi', avoid: ['sandi app'] }],
    neighbours: [{ id: 'portal.next', text: 'Lanjut' }],
  });
  expect(unit.notes).toContainEqual(expect.stringContaining('practice browser'));
  expect(unit.notes).toContainEqual('Label of a product: assumed.');
  expect(text('portal.next').unit.notes).toContainEqual(expect.stringContaining('step open'));
});

test('a text with a number has a field for each plural form of the language', () => {
  expect(text('portal.codes').unit.fields.map(({ form }) => form)).toEqual([
    { name: 'other', example: null },
  ]);
  expect(text('portal.codes', 'ar').unit.fields.map(({ id }) => id)).toEqual(
    ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `portal.codes_${form}`),
  );
});

test('a saved text changes nothing else in its file, and follows today’s source', () => {
  const saved = workshop.save(text('portal.next').save({ 'portal.next': 'Berikutnya' }));
  expect(saved.outcome).toBe('saved');
  expect(tree.read(locale)).toBe(`{\n  "title": "Kata sandi aplikasi",  "next": "Berikutnya"\n}\n`);
  expect(tree.read('locales/source-hashes/id.json')).toContain('portal.next');
});

test('a file that is not there yet begins with the text', () => {
  expect(workshop.save(text('portal.next', 'ja').save({ 'portal.next': '次へ' })).outcome).toBe(
    'saved',
  );
  expect(tree.read('locales/ja/portal.json')).toBe('{\n  "next": "次へ"\n}\n');
});

test.each(['{}', '{ "other": {} }'])(
  'a text that is left empty is judged and saved, when its file holds %j',
  (empty) => {
    tree.write('locales/ja/portal.json', empty);
    const typed = text('portal.next', 'ja').save({ 'portal.next': '' });
    expect(workshop.judge(typed).findings).toEqual([]);
    expect(workshop.save(typed).outcome).toBe('saved');
    expect(tree.read('locales/ja/portal.json')).toBe(empty);
  },
);

test.each([
  ['<b>Lanjut</b>', 'shown as it is'],
  ['Lanjut\u202e', 'invisible'],
  ['Lanjut {{name}}', 'not in the English text'],
  ['Lanjut.', 'ends with no mark'],
])('%j is refused, and nothing is written', (value, message) => {
  const before = tree.read(locale);
  const typed = text('portal.next').save({ 'portal.next': value });
  expect(workshop.judge(typed).findings[0]?.message).toContain(message);
  const saved = workshop.save(typed);
  expect(saved.outcome).toBe('refused');
  expect(saved.outcome === 'refused' && saved.findings[0]?.fix).toBeTruthy();
  expect(tree.read(locale)).toBe(before);
});

test('two people change the same text: the second is told both, and decides', () => {
  const [one, other] = [text('portal.next'), text('portal.next')];
  expect(workshop.save(one.save({ 'portal.next': 'Berikutnya' })).outcome).toBe('saved');
  const mine = other.save({ 'portal.next': 'Terus' });
  const conflict = workshop.save(mine);
  expect(conflict).toMatchObject({ outcome: 'conflict', theirs: { 'portal.next': 'Berikutnya' } });
  expect(tree.read(locale)).toContain('Berikutnya');
  if (conflict.outcome !== 'conflict') return;
  const { theirs, hash } = conflict;
  expect(workshop.save({ ...mine, before: theirs, hash }).outcome).toBe('saved');
  expect(tree.read(locale)).toContain('Terus');
});

test('two people change two texts of one file: both are kept', () => {
  const [one, other] = [text('portal.next'), text('portal.title')];
  workshop.save(one.save({ 'portal.next': 'Berikutnya' }));
  expect(workshop.save(other.save({ 'portal.title': 'Sandi' })).outcome).toBe('saved');
  expect(JSON.parse(tree.read(locale))).toEqual({ title: 'Sandi', next: 'Berikutnya' });
});

test('a passage is found by what the page prints, and comes with its Markdown', () => {
  expect(passage('Di Peramban, pilih Lanjut.', 'open').unit.fields).toEqual([
    {
      id: 'step-open.p1',
      form: null,
      source: 'In the <Where w="browser" />, choose <Ui k="portal.next" />.',
      value: 'Di <Where w="browser" />, pilih <Ui k="portal.next" />.',
    },
  ]);
  expect(passage('Buka halamannya dahulu. Perlu semenit.').unit.fields[0]?.value).toBe(
    'Buka halamannya dahulu. Perlu semenit.',
  );
  expect(passage('Masuk').unit.id).toBe('title');
});

test('a saved passage changes nothing else in its page', () => {
  const { unit, save } = passage('Tunggu sampai muncul.', 'open');
  expect(workshop.save(save({ [unit.id]: 'Tunggu dulu.' })).outcome).toBe('saved');
  expect(tree.read(guide)).toBe(indonesian.replace('Tunggu sampai muncul.', 'Tunggu dulu.'));
  const title = passage('Masuk');
  workshop.save(title.save({ title: 'Masuk "lagi"' }));
  expect(tree.read(guide)).toContain(String.raw`title: "Masuk \"lagi\""`);
});

test.each([
  ['', 'cannot be without'],
  ['Tunggu.\n\n# Judul', ''],
  ['Tunggu </Step>', 'cannot be read'],
  ['<Step id="more">Tunggu</Step>', ''],
  ['# Tunggu', 'one passage'],
  ['- Tunggu', 'one passage'],
  ['Tunggu <script>alert(1)</script>', 'no <script>'],
  ['Tunggu {process.env.HOME}', 'Program code'],
  ['import x from "y"', ''],
  ['Tunggu <Ui k="portal.nothing" />', 'portal.nothing'],
  ['Tunggu [di sini](javascript:alert(1))', ''],
  ['Tunggu sandi app', 'avoids'],
])('a passage that would break its page is refused: %j', (value, message) => {
  const { unit, save } = passage('Tunggu sampai muncul.', 'open');
  const saved = workshop.save(save({ [unit.id]: value }));
  if (saved.outcome === 'saved') {
    // What is one line of text is text.
    expect(value).toMatch(/import|# Judul/);
    return;
  }
  expect(saved.outcome).toBe('refused');
  expect(saved.outcome === 'refused' && JSON.stringify(saved.findings)).toContain(message);
  expect(tree.read(guide)).toBe(indonesian);
});

test.each<Wanted>([
  { kind: 'text', language: '../..', key: 'portal.next' },
  { kind: 'text', language: 'xx', key: 'portal.next' },
  { kind: 'text', language: 'id', key: '__proto__.next' },
  { kind: 'text', language: 'id', key: 'portal.__proto__' },
  { kind: 'text', language: 'id', key: '../../package.json' },
  { kind: 'passage', file: '../../etc/passwd', text: 'root', step: null },
  { kind: 'passage', file: 'package.json', text: 'name', step: null },
  { kind: 'passage', file: guide, text: 'Nothing of this page', step: null },
])('what the project does not have cannot be looked at: %j', (wanted) => {
  expect(workshop.look(wanted).unit).toBeNull();
});

test.each([
  ['locales/id/mail.json', 'portal.next'],
  ['../outside.json', 'portal.next'],
  ['package.json', 'portal.next'],
  [locale, 'portal.strange'],
  [guide, 'step-open.p9'],
])('what the project does not have cannot be written: %s, %s', (file, id) => {
  const save = { language: 'id', file, id, before: {}, hash: '', values: { [id]: 'x' } };
  expect(workshop.save(save).outcome).toBe('gone');
});

test('of several plural forms each has a number that takes it', () => {
  tree.write('locales/ar/portal.json', '{}\n');
  const formsOf = (language: string) =>
    opened({ kind: 'text', language, key: 'portal.codes' }).unit.fields.map(({ form }) => form);
  expect(formsOf('ar')).toContainEqual({ name: 'few', example: 4 });
  expect(formsOf('ar')).toContainEqual({ name: 'one', example: 1 });
});

test('notes of a passage name its tags as the field shows them', () => {
  const { unit } = opened({
    kind: 'passage',
    file: guide,
    text: 'Di peramban, pilih Lanjut.',
    step: 'open',
  });
  const notes = unit.notes.join('\n');
  expect(notes).toContain('move and not change: <Where w="browser" />; <Ui k="portal.next" />');
  expect(notes).not.toMatch(/\d = </);
});
