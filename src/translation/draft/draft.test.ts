import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeDraft, withText, type Draft, type Files } from './draft.ts';

const files: Files = {
  'locales/en/portal.json': `{
  "next": "Next",
  "interrupt": { "title": "Sign in", "lead": "Enter {{name}}." },
  "codes_one": "{{count}} code",
  "codes_other": "{{count}} codes"
}
`,
  'locales/same-as-source.json': '{ "*": [] }',
  'locales/style/ar.json': '[{ "find": "يرجى", "use": "x", "why": "y" }]',
  'locales/glossary/ar.json': '[{ "term": "next", "use": "التالي", "avoid": ["القادم"] }]',
};

const draftOf = (text: string, language = 'id'): Draft => ({
  language,
  namespace: 'portal',
  original: text,
  text,
});

const rowsOf = (draft: Draft) =>
  Object.fromEntries(judgeDraft(draft, files).rows.map((row) => [row.key, row]));

test('a row for each text of the source, in its order, with the plural forms of the language', () => {
  expect(judgeDraft(draftOf('{}', 'ar'), files).rows.map(({ key }) => key)).toEqual([
    'portal.next',
    'portal.interrupt.title',
    'portal.interrupt.lead',
    ...['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `portal.codes_${form}`),
  ]);
  expect(rowsOf(draftOf('{}'))['portal.codes_other']).toMatchObject({
    source: '{{count}} codes',
    value: null,
    form: 'other',
    isChanged: false,
    findings: [],
  });
});

test('what is not translated is no mistake', () => {
  expect(judgeDraft(draftOf('{}', 'ms'), files)).toMatchObject({ ofFile: [] });
});

test.each([
  ['id', '{ "interrupt": { "lead": "Masukkan {{nama}}." } }', 'placeholders-differ'],
  ['id', '{ "next": "<b>Lanjut</b>" }', 'markup-in-text'],
  ['id', '{ "next": "Lanjut\\u202e" }', 'invisible-characters'],
  ['id', '{ "next": " Lanjut" }', 'stray-spaces'],
  ['id', '{ "next": "" }', 'value-empty'],
  ['id', '{ "next": "Next" }', 'same-as-source'],
  ['ms', '{ "next": "Seterusnya." }', 'end-punctuation'],
  ['ar', '{ "next": "القادم" }', 'glossary-word'],
  ['ar', '{ "next": "يرجى التالي" }', 'tone'],
  ['ja', '{ "next": "Ｎext" }', 'letters-of-language'],
])('%s: %s has the finding %s in its row', (language, text, check) => {
  const found = judgeDraft(draftOf(text, language), files).rows.flatMap(({ findings }) => findings);
  expect(found.map((each) => each.check)).toEqual([check]);
});

test.each([
  ['{ "strange": "Lanjut" }', 'portal.strange'],
  ['{ "__proto__": { "isAdmin": "ya" } }', 'portal.__proto__.isAdmin'],
  ['{ "__proto__": "ya" }', 'portal.__proto__'],
  ['{ "constructor": { "prototype": { "x": "y" } } }', 'portal.constructor.prototype.x'],
  ['{ "codes_few": "{{count}} kode" }', 'portal.codes_few'],
])('a key that the source does not have is named: %s', (text, key) => {
  expect(judgeDraft(draftOf(text), files).ofFile.map((each) => each.key)).toEqual([key]);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

test.each([
  ['{ "next": 3 }', 'number'],
  ['{ "next": ["Lanjut"] }', 'array'],
  ['{ "interrupt": { "title": null } }', 'null'],
])('a value of another type is named: %s', (text, type) => {
  const { ofFile } = judgeDraft(draftOf(text), files);
  expect(ofFile[0]?.message).toContain(`holds a ${type}`);
});

test('a text is put in its place, and every other byte stays', () => {
  const odd = '{\r\n\t"interrupt" : {"title":"Masuk"} ,   "codes_other":"\\u0041 {{count}}"\r\n}';
  const draft = withText(draftOf(odd), files, 'portal.interrupt.title', 'Masuk "sekarang"');
  expect(draft.text).toBe(odd.replace('"Masuk"', String.raw`"Masuk \"sekarang\""`));
  const more = withText(draftOf(odd), files, 'portal.next', 'Lanjut');
  expect(JSON.parse(more.text)).toEqual({
    next: 'Lanjut',
    interrupt: { title: 'Masuk' },
    codes_other: 'A {{count}}',
  });
  expect(more.text).toContain('\t"interrupt" : {"title":"Masuk"} ,   "codes_other":"\\u0041');
});

test('a new file is in the form of the project', () => {
  let draft = draftOf('{}\n', 'ms');
  draft = withText(draft, files, 'portal.interrupt.lead', 'Masukkan {{name}}.');
  draft = withText(draft, files, 'portal.next', 'Seterusnya');
  draft = withText(draft, files, 'portal.interrupt.title', 'Log masuk');
  expect(draft.text).toBe(`{
  "next": "Seterusnya",
  "interrupt": {
    "title": "Log masuk",
    "lead": "Masukkan {{name}}."
  }
}
`);
});

test('an empty field takes the text out', () => {
  const draft = withText(draftOf('{ "next": "Lanjut" }'), files, 'portal.next', '');
  expect(rowsOf(draft)['portal.next']).toMatchObject({ value: null, isChanged: true });
  expect(JSON.parse(draft.text)).toEqual({});
});

test.each(['portal.__proto__', 'portal.strange', 'site.name', '', 'portal.codes_few'])(
  'nothing is written to a key that the source does not have: %j',
  (key) => {
    const draft = draftOf('{}');
    expect(withText(draft, files, key, 'x')).toBe(draft);
  },
);

test('whatever is typed is read back as it was typed, and changes no other text', () => {
  const keys = ['portal.next', 'portal.interrupt.title', 'portal.codes_other'];
  const begun = draftOf('{ "next": "Lanjut", "interrupt": { "title": "Masuk" } }');
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.string({ unit: 'grapheme' }), (key, value) => {
      const before = rowsOf(begun);
      const after = rowsOf(withText(begun, files, key, value));
      for (const each of keys)
        expect(after[each]?.value).toBe(
          each === key ? (value === '' ? null : value) : before[each]?.value,
        );
    }),
  );
});
