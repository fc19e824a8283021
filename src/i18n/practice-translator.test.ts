import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Key } from './keys.ts';
import { isComplete, languageCodes, languages } from './languages.ts';
import { createPracticeTranslator } from './practice-translator.ts';
import { createSiteTranslator } from './site-translator.ts';
import type { StringsOfOneLanguage } from './translator.ts';

const leaves = (node: unknown, prefix: string): string[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, value]) =>
        leaves(value, prefix === '' ? name : `${prefix}.${name}`),
      )
    : [prefix];

const stringsFrom = (language: keyof typeof languages): StringsOfOneLanguage => {
  const folder = new URL(`../../locales/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return {
    language,
    direction: languages[language].direction,
    strings: Object.fromEntries(
      files.map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown,
      ]),
    ),
    fallbackKeys: [],
    source: 'en',
  };
};

const made = (strings: Record<string, unknown>, language = 'en'): StringsOfOneLanguage => ({
  language,
  direction: 'ltr',
  strings,
  fallbackKeys: ['a.fallback'],
  source: 'en',
});

describe('the translator of the practice', () => {
  it.each(languageCodes)('gives the same texts as i18next in %s', (language) => {
    const strings = stringsFrom(language);
    const [site, practice] = [createSiteTranslator(strings), createPracticeTranslator(strings)];
    const parameters = {
      name: 'Sari',
      account: 'a&b <c>',
      label: '$1',
      seconds: 30,
      done: 2,
      step: 3,
    };
    const keys = leaves(strings.strings, '') as Key[];
    if (language === 'en' || isComplete(language)) expect(keys.length).toBeGreaterThan(100);
    for (const key of keys) {
      expect(practice.t(key, parameters), key).toBe(site.t(key, parameters));
    }
  });

  it.each([
    { language: 'en', counts: [0, 1, 2, 5] },
    { language: 'id', counts: [0, 1, 2, 5] },
    { language: 'pl', counts: [1, 2, 5, 22] },
    { language: 'ar', counts: [0, 1, 2, 3, 11, 100] },
  ])('chooses the same plural form as i18next in $language', ({ language, counts }) => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const strings = made(
      { a: Object.fromEntries(forms.map((form) => [`n_${form}`, `{{count}} ${form}`])) },
      language,
    );
    const [site, practice] = [createSiteTranslator(strings), createPracticeTranslator(strings)];
    for (const count of counts) {
      expect(practice.t('a.n' as Key, { count })).toBe(site.t('a.n' as Key, { count }));
    }
  });

  it('leaves a placeholder that nobody filled, and shows a key that has no text', () => {
    const translator = createPracticeTranslator(made({ a: { b: 'x {{y}}' } }));
    expect(translator.t('a.b' as Key)).toBe('x {{y}}');
    expect(translator.t('a.none' as Key)).toBe('a.none');
    expect(translator.t('a.constructor' as Key)).toBe('a.constructor');
  });

  it('tells the language of a fallback text', () => {
    const translator = createPracticeTranslator(made({ a: { fallback: 'Sign in' } }, 'id'));
    expect(translator.label('a.fallback' as Key)).toEqual({ text: 'Sign in', lang: 'en' });
  });
});
