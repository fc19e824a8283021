import type { Key } from './keys.ts';

/** Strings of one language, nested by namespace, complete: what the language lacks was filled in from the source. */
export interface StringsOfOneLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Readonly<Record<string, unknown>>;
  /** Keys that were filled in from the source language, and so are not in `language`. */
  readonly fallbackKeys: readonly string[];
  /** Language of the fallback strings. */
  readonly source: string;
}

/** A text to show, and its language when that is not the language around it. */
export interface Label {
  readonly text: string;
  readonly lang?: string;
}

export type Parameters = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  t(key: Key, parameters?: Parameters): string;
  label(key: Key, parameters?: Parameters): Label;
}

/** Changes every text on its way to the screen, for pseudo-languages. */
export type TextFilter = (text: string, key: string) => string;

/** The text of a key with its values; a number in it has a plural form of `language`. */
type FindText = (key: Key, parameters: Parameters, language: string) => string;

/** A translator around a way to find texts: the label of a fallback text tells its language. */
export function translatorAround(source: StringsOfOneLanguage, find: FindText): Translator {
  const isFallback = new Set(source.fallbackKeys);
  const t: Translator['t'] = (key, parameters = {}) =>
    find(key, parameters, isFallback.has(key) ? source.source : source.language);
  return {
    language: source.language,
    direction: source.direction,
    t,
    label: (key, parameters) =>
      isFallback.has(key)
        ? { text: t(key, parameters), lang: source.source }
        : { text: t(key, parameters) },
  };
}
