import { withoutPlaceholders } from '../i18n/placeholders.ts';
import { isShowable } from '../i18n/text-faults.ts';
import { isDoNotTranslate, type DoNotTranslate } from './do-not-translate.ts';
import type { Text } from './locale-file.ts';
import { formsOfLanguage, pluralFormOf, sourceTextFor } from './plural-forms.ts';

/**
 * The one share from which a page is a translation: of the texts that it shows, or of the sentences of its guide or article. With
 * less it is shown in the source language or says which texts are not its own, and is announced as a translation nowhere.
 */
export const announcedFrom = 0.9;

/** How many of how many texts. */
export interface Share {
  readonly translated: number;
  readonly total: number;
}

export const isEnough = ({ translated, total }: Share): boolean =>
  total > 0 && translated >= total * announcedFrom;

/**
 * A text counts when it may be shown and differs from its source, or is rightly the same (`locales/same-as-source.json`, and
 * what has no words). A plural text counts once for each form that the language has.
 */
export function shareOf(
  source: readonly Text[],
  own: readonly Text[],
  language: string,
  same: DoNotTranslate,
): Share {
  const given = new Map(own.map(({ key, value }) => [key, value]));
  const wanted = keysWanted(source, language);
  const translated = wanted.filter((key) => {
    const value = given.get(key);
    const theirs = sourceTextFor(key, source)?.value;
    if (value === undefined || theirs === undefined) return false;
    return isShowable(value, theirs, language) && isOwnText(value, theirs, language, same);
  });
  return { translated: translated.length, total: wanted.length };
}

function keysWanted(source: readonly Text[], language: string): readonly string[] {
  const keys = source.flatMap(({ key }) => {
    const base = pluralFormOf(key)?.base;
    if (base === undefined) return [key];
    return formsOfLanguage(language, base).map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)];
}

/**
 * Whether a short text is a translation: it says something, and it is not the source's own words, unless these are right in the
 * language too (`locales/same-as-source.json`). The figures, what is recorded, and `same-as-source` all go by it.
 */
export const isOwnText = (
  value: string,
  source: string,
  language: string,
  same: DoNotTranslate,
): boolean =>
  value.trim() !== '' &&
  (value !== source || !hasWords(value) || isDoNotTranslate(same, language, value));

/** Whether a text has words, and not only placeholders, numbers and signs. */
export const hasWords = (value: string): boolean => /\p{Letter}/u.test(withoutPlaceholders(value));
