import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Key } from './keys.ts';
import { isolating } from './isolation.ts';
import { isComplete, languageCodes, languages } from './languages.ts';
import { createPracticeTranslator } from './practice-translator.ts';
import { createSiteTranslator } from './site-translator.ts';
import type { StringsOfOneLanguage } from './translator.ts';

/** The key of a name in a file: the forms of one text are one key. */
const withoutForm = (name: string) => name.replace(/_(?:zero|one|two|few|many|other)$/, '');

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
    const plain = createPracticeTranslator(strings);
    const site = createSiteTranslator(strings);
    // As the practice loads it, and the site has it at once.
    const practice = strings.direction === 'rtl' ? isolating(plain) : plain;
    const parameters = {
      name: 'Sari',
      account: 'a&b <c>',
      label: '$1',
      seconds: 30,
      done: 2,
      step: 3,
    };
    const keys = leaves(strings.strings, '').map(withoutForm) as Key[];
    if (language === 'en' || isComplete(language)) expect(keys.length).toBeGreaterThan(100);
    for (const key of keys) {
      expect(practice.t(key, parameters), key).toBe(site.t(key, parameters));
      for (const count of [0, 1, 2, 30]) {
        const text = practice.t(key, { ...parameters, count });
        expect(text, key).toBe(site.t(key, { ...parameters, count }));
        expect(text, key).not.toContain('{{count}}');
      }
    }
  });

  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const both = (source: StringsOfOneLanguage) => [
    createSiteTranslator(source),
    createPracticeTranslator(source),
  ];

  it.each([
    { language: 'en', counts: [0, 1, 2, 5] },
    { language: 'id', counts: [0, 1, 2, 5] },
    { language: 'pl', counts: [1, 2, 5, 22] },
    { language: 'ar', counts: [0, 1, 2, 3, 11, 100] },
  ])('chooses the same plural form as i18next in $language', ({ language, counts }) => {
    const strings = made(
      { a: Object.fromEntries(forms.map((form) => [`n_${form}`, `{{count}} ${form}`])) },
      language,
    );
    const [site, practice] = [createSiteTranslator(strings), createPracticeTranslator(strings)];
    for (const count of counts) {
      expect(practice.t('a.n' as Key, { count })).toBe(site.t('a.n' as Key, { count }));
    }
  });

  it('speaks Arabic with six forms, and Japanese with one', () => {
    const arabic = made(
      { a: Object.fromEntries(forms.map((form) => [`n_${form}`, `${form} {{count}}`])) },
      'ar',
    );
    const japanese = made({ a: { n_other: '{{count}} 日' } }, 'ja');
    for (const translator of both(arabic)) {
      const of = (count: number) => translator.t('a.n' as Key, { count }).split(' ')[0];
      expect([0, 1, 2, 3, 11, 100, 103].map(of)).toEqual([...forms, 'few']);
    }
    for (const translator of both(japanese)) {
      expect([0, 1, 2].map((count) => translator.t('a.n' as Key, { count }))).toEqual([
        '0 日',
        '1 日',
        '2 日',
      ]);
    }
  });

  it('counts in the language of a text that fell back', () => {
    const japanese = made({ a: { fallback_one: '1 day', fallback_other: '{{count}} days' } }, 'ja');
    for (const translator of both(japanese)) {
      expect(translator.t('a.fallback' as Key, { count: 1 })).toBe('1 day');
      expect(translator.label('a.fallback' as Key, { count: 7 })).toEqual({
        text: '7 days',
        lang: 'en',
      });
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
