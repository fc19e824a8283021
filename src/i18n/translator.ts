import { createInstance, type i18n } from 'i18next';
import type { Key } from './keys.ts';

/** Strings of one language, nested by namespace, complete: what the language lacks was filled in from the source. */
export interface StringsOfOneLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly strings: Readonly<Record<string, unknown>>;
  /** Keys that were filled in from the source language, and so are not in `language`. */
  readonly borrowed: readonly string[];
  /** Language of the borrowed strings. */
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

export function createTranslator(source: StringsOfOneLanguage, filter?: TextFilter): Translator {
  const instance: i18n = createInstance();
  void instance.init({
    lng: source.language,
    fallbackLng: false,
    // Texts are put on the screen as text nodes; escaping here would show entities to the reader.
    interpolation: { escapeValue: false },
    resources: { [source.language]: { translation: source.strings } },
    initAsync: false,
  });
  const borrowed = new Set(source.borrowed);

  const t = (key: Key, parameters?: Parameters): string => {
    const text = instance.t(key as string, { ...parameters });
    return filter ? filter(text, key) : text;
  };
  return {
    language: source.language,
    direction: source.direction,
    t,
    label: (key, parameters) =>
      borrowed.has(key) ? { text: t(key, parameters), lang: source.source } : { text: t(key, parameters) },
  };
}
