import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typographyOf } from '../../i18n/typography.ts';
import { fixedText } from '../fixes.ts';
import { filesOfNewLanguage } from '../new-language.ts';
import { projectFrom } from '../read-project.ts';
import { findingsIn } from '../testing.ts';
import { guideTypography } from './guide-typography.ts';
import { quotationMarks } from './quotation-marks.ts';
import { typography } from './typography.ts';

const file = 'locales/fr/portal.json';
const json = (value: string) => `${JSON.stringify({ a: value }, null, 2)}\n`;
const page = (text: string) => `---\ntitle: "A"\ndescription: "B"\n---\n\n${text}\n`;
const guide = 'content/fr/guides/x.mdx';

test.each([
  'Prêt\u202f? Oui\u202f! Deux points\u00a0: un\u00a0; deux',
  'Prêt\u00a0?!',
  'Choisissez «\u00a0Suivant\u00a0».',
  'Choisissez «\u202fSuivant\u202f»\u00a0: c’est tout.',
  'À 10:30, ouvrez https://example.org/?a=b;c, puis C:\\Users.',
  'Écrivez à mailto:anna@example.org',
  'Le code `550 5.7.1: no` et {{hour}}:{{minute}}',
  'Un «\u00a0mot “dans” un autre\u00a0».',
  'Suivant…',
])('in French it is fine to write %s', (value) => {
  const texts = { fr: { a: value } };
  expect([...findingsIn(typography, texts), ...findingsIn(quotationMarks, texts)]).toEqual([]);
  expect(fixedText(file, json(value))).toEqual({ text: json(value), changes: [] });
});

test.each([
  ['Prêt?', 'Prêt\u202f?'],
  ['Prêt ?', 'Prêt\u202f?'],
  ['Attention : {{label}}!', 'Attention\u00a0: {{label}}\u202f!'],
  ['Un; deux', 'Un\u202f; deux'],
  ['Choisissez «Suivant».', 'Choisissez «\u00a0Suivant\u00a0».'],
  ['Choisissez « Suivant ».', 'Choisissez «\u00a0Suivant\u00a0».'],
  ["L'application", 'L’application'],
])('in French, %s is told and set right', (value, right) => {
  expect(findingsIn(typography, { fr: { a: value } })).toMatchObject([
    { key: 'portal.a', line: 2 },
  ]);
  expect(fixedText(file, json(value))).toEqual({ text: json(right), changes: ['marks'] });
});

test.each(['Choisissez "Suivant".', 'Choisissez “Suivant”.'])(
  'in French, the quotation marks of %s are told and set right with their spaces',
  (value) => {
    expect(findingsIn(quotationMarks, { fr: { a: value } })).toMatchObject([{ fix: 'Write « ».' }]);
    expect(fixedText(file, json(value)).text).toBe(json('Choisissez «\u00a0Suivant\u00a0».'));
  },
);

test.each(['id', 'en', 'de', 'ar', 'ja', 'ms'])('%s has no such rules', (language) => {
  expect(findingsIn(typography, { [language]: { a: "Siap? Do'a: «x»" } })).toEqual([]);
});

test('in Canada only the colon has a space', () => {
  const own = 'locales/fr-CA/portal.json';
  expect(fixedText(own, json('Prêt? Oui: «non»')).text).toBe(
    json('Prêt? Oui\u00a0: «\u00a0non\u00a0»'),
  );
});

test('a page is judged in its sentences, line by line, and not in its tags and code', () => {
  const text = page(
    'Prêt ?\n\nAvant <Ui k="portal.a" />? Lisez [ici](https://example.org/a:b?c) !\n\n`a ?` à 9:30\u202f; fin.',
  );
  const found = guideTypography.run(projectFrom({ [guide]: text }));
  expect(found.map(({ line }) => line)).toEqual([6, 8, 8]);
  expect(fixedText(guide, text)).toEqual({
    text: text
      .replace('Prêt ?', 'Prêt\u202f?')
      .replace('/>?', '/>\u202f?')
      .replace(') !', ')\u202f!'),
    changes: ['marks'],
  });
});

test('sentences that are still in English keep their marks: repaired, they would pass for a translation', () => {
  const english = page('Choose “Next”: it is <Ui k="portal.a" />?\n\nReady?');
  expect(fixedText(guide, english, english)).toEqual({ text: english, changes: [] });
  const half = english.replace('Ready?', 'Prêt?');
  expect(fixedText(guide, half, english).text).toBe(half.replace('Prêt?', 'Prêt\u202f?'));
  const texts = json('Choose “Next”: now.');
  expect(fixedText(file, texts, texts)).toEqual({ text: texts, changes: [] });
});

test('the pages print « » with the spaces of the same data', () => {
  const { quotes, insideQuotes } = typographyOf('fr') ?? { quotes: [] };
  const [outer = [], inner = []] = quotes;
  const css = readFileSync(`${import.meta.dirname}/../../styles/base.css`, 'utf8');
  expect(insideQuotes).toBe('\u00a0');
  expect(css).toContain(
    `q:lang(fr) {\n    quotes: '${outer.join(`\\a0' '\\a0`)}' '${inner.join(`' '`)}';`,
  );
});

test('a language begins with rules of style for people and for check, and with the marks that are known', () => {
  const begun = filesOfNewLanguage(projectFrom({ 'locales/en/portal.json': '{}' }), 'fr');
  expect(begun['locales/style/fr.json']).toBe('[]\n');
  expect(begun['locales/style/fr.md']).toContain('Quotation marks «\u00a0»');
  expect(begun['locales/style/fr.md']).toContain('A no-break space before ? ! ; :.');
  const other = filesOfNewLanguage(projectFrom({ 'locales/en/portal.json': '{}' }), 'ms');
  expect(other['locales/style/ms.md']).toContain('undecided');
});
