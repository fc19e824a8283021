import { expect, test } from 'vitest';
import { findingsBy } from '../findings-by.ts';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { keyMissing } from './key-missing.ts';
import { keyOrphan } from './key-orphan.ts';
import { pluralFormMissing } from './plural-form-missing.ts';

const en = { title: 'Codes', codes_one: 'One code', codes_other: '{{count}} codes' };

test('the keys of the source are fine, and so is the form for zero', () => {
  const id = { title: 'Kode', codes_zero: 'Tidak ada kode', codes_other: '{{count}} kode' };
  expect(findingsIn(keyOrphan, { en, id })).toEqual([]);
});

test('a key that the source does not have is an orphan', () => {
  const id = { title: 'Kode', titel: 'Kode' };
  expect(findingsIn(keyOrphan, { en, id })).toMatchObject([{ key: 'portal.titel', line: 3 }]);
});

test('a plural form that the language does not have is an orphan', () => {
  const id = { codes_one: 'Satu kode', codes_other: '{{count}} kode' };
  expect(findingsIn(keyOrphan, { en, id })).toMatchObject([
    { key: 'portal.codes_one', fix: 'Remove it. Forms of Indonesian: other.' },
  ]);
});

test('Arabic has six forms, and none of them is an orphan', () => {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const ar = Object.fromEntries(forms.map((form) => [`codes_${form}`, `{{count}} ${form}`]));
  expect(findingsIn(keyOrphan, { en, ar })).toEqual([]);
});

test('Japanese has one form', () => {
  const ja = { codes_one: '1 個', codes_few: '{{count}} 個', codes_other: '{{count}} 個' };
  expect(findingsIn(keyOrphan, { en, ja }).map(({ key }) => key)).toEqual([
    'portal.codes_one',
    'portal.codes_few',
  ]);
});

test('a text with a number is no longer known without its form', () => {
  expect(findingsIn(keyOrphan, { en, id: { codes: '{{count}} kode' } })).toMatchObject([
    { key: 'portal.codes', fix: 'Write it once for each form of Indonesian: codes_other.' },
  ]);
});

test('a file that the source does not have is an orphan', () => {
  expect(findingsIn(keyOrphan, { en }, { 'locales/id/portla.json': '{}' })).toMatchObject([
    { file: 'locales/id/portla.json' },
  ]);
});

test.each([
  [
    { codes_one: '{{count}} kode' },
    'codes_one',
    'Rename it to codes_other: Indonesian has no other form.',
  ],
  [
    { codes_few: '{{count}} kode' },
    'codes_few',
    'Rename it to codes_other: Indonesian has no other form.',
  ],
])('a form in the place of the one that is needed is told once: %o', (id, key, fix) => {
  const files = {
    'locales/en/portal.json': JSON.stringify(en),
    'locales/id/portal.json': JSON.stringify({ title: 'Kode', ...id }),
  };
  expect(findingsBy(projectFrom(files), [keyOrphan, pluralFormMissing])).toMatchObject([
    { key: `portal.${key}`, fix },
  ]);
});

test('a group of texts under another name is one finding, with the name that is meant', () => {
  const found = findingsBy(
    projectFrom({
      'locales/en/window.json': '{\n  "short": {\n    "a": "A",\n    "b": "B"\n  }\n}',
      'locales/id/window.json': '{\n  "shorts": {\n    "a": "Ah",\n    "b": "Be"\n  }\n}',
    }),
    [keyOrphan, keyMissing],
  );
  expect(found).toMatchObject([
    { line: 2, check: 'key-orphan', fix: 'Did you mean "short"? Otherwise remove it.' },
  ]);
});

test('a text in the place of a group is told as that', () => {
  const own = { fr: { window: 'Fenêtre' } };
  const source = { en: { window: { phone: 'Phone', mail: 'Mail' }, name: 'Name' } };
  expect(findingsIn(keyOrphan, { ...source, ...own })).toMatchObject([
    {
      key: 'portal.window',
      message: expect.stringContaining('is a group of texts'),
      fix: expect.stringContaining('"phone", "mail" inside'),
    },
  ]);
});
