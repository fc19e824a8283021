import { expect, test } from 'vitest';
import type { StringsOfOneLanguage } from '../../i18n/translator.ts';
import type { Draft } from './draft.ts';
import { redrawn, treeOf, withDraft } from './preview.ts';

const published: StringsOfOneLanguage = {
  language: 'id',
  direction: 'ltr',
  strings: {
    portal: { next: 'Lanjut', title: 'Sign in', codes_other: '{{count}} kode' },
    mail: { send: 'Kirim' },
  },
  fallbackKeys: ['portal.title'],
  source: 'en',
};

const draftOf = (language: string, tree: unknown): Draft => {
  const text = JSON.stringify(tree);
  return { language, namespace: 'portal', original: text, text };
};

test('texts of the draft stand in the place of the published ones', () => {
  const shown = withDraft(published, draftOf('id', { next: 'Berikutnya', title: 'Masuk' }));
  expect(shown.strings).toEqual({
    portal: { next: 'Berikutnya', title: 'Masuk', codes_other: '{{count}} kode' },
    mail: { send: 'Kirim' },
  });
  expect(shown.fallbackKeys).not.toContain('portal.title');
});

test.each([
  ['markup', { next: '<b>x</b>' }],
  ['a mark of direction', { next: 'x\u202e' }],
  ['a placeholder of another text', { next: '{{other}}' }],
  ['a number', { next: 3 }],
  ['a branch', { next: { next: 'x' } }],
  ['a key that nothing shows', { strange: 'x' }],
])('%s changes nothing', (_, tree) => {
  const { strings } = withDraft(published, draftOf('id', tree));
  expect((strings['portal'] as Record<string, unknown>)['next']).toBe('Lanjut');
  expect(JSON.stringify(strings)).not.toContain('strange');
});

test('reserved names stay texts without effect', () => {
  const text = '{ "__proto__": { "next": "x", "isAdmin": "x" }, "constructor": "x" }';
  const { strings } = withDraft(published, { ...draftOf('id', {}), text });
  const portal = strings['portal'] as Record<string, unknown>;
  expect(portal['next']).toBe('Lanjut');
  expect(portal['isAdmin']).toBeUndefined();
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

test('a draft that is no JSON is an empty one', () => {
  expect(treeOf({ text: '{ "next": ' })).toEqual({});
  expect(treeOf({ text: '["next"]' })).toEqual({});
});

test('a language that the site does not have falls back to what was published', () => {
  const draft = draftOf('ur', { next: 'اگلا' });
  const shown = withDraft({ ...published, language: 'en', fallbackKeys: [] }, draft);
  expect(shown).toMatchObject({ language: 'ur', direction: 'rtl', source: 'en' });
  expect([...shown.fallbackKeys].sort()).toEqual(['mail.send', 'portal.codes', 'portal.title']);
});

test.each([
  ['Lanjut', 'Lanjut', 'Berikutnya', 'Berikutnya'],
  [
    '2 dari 6 langkah',
    '{{done}} dari {{count}} langkah',
    'Langkah {{done}}/{{count}}',
    'Langkah 2/6',
  ],
  ['(a+b) $1', '{{x}} $1', '$& {{x}}', '$& (a+b)'],
  ['dari', '{{done}} dari {{count}} langkah', 'x', null],
])('%j, printed for %j, is said as %j: %j', (printed, text, draft, said) => {
  expect(redrawn(printed, text, draft)).toBe(said);
});
