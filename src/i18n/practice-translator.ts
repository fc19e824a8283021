import { fillPlaceholders } from './placeholders.ts';
import {
  translatorAround,
  type Parameters,
  type StringsOfOneLanguage,
  type TextFilter,
  type Translator,
} from './translator.ts';

/**
 * The translator of the practice, in the reader's browser. It reads what i18next writes (JSON v4: `{{name}}` of `placeholders.ts`, plural forms
 * `_one`, `_other` …) and nothing more, in 1 kB instead of 16. A test holds it against i18next, text by text.
 * See docs/decisions/0008-light-translator.md.
 */
export function createPracticeTranslator(
  source: StringsOfOneLanguage,
  filter?: TextFilter,
): Translator {
  const find = (key: string): string | undefined => {
    let node: unknown = source.strings;
    for (const name of key.split('.')) {
      if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
      node = (node as Record<string, unknown>)[name];
    }
    return typeof node === 'string' ? node : undefined;
  };

  const formOf = (key: string, { count }: Parameters, language: string): string | undefined => {
    if (typeof count !== 'number') return undefined;
    // i18next's own rule: a text for nothing is used where there is one, also in languages whose grammar has no such form.
    const nothing = count === 0 ? find(`${key}_zero`) : undefined;
    const form = new Intl.PluralRules(language).select(count);
    return nothing ?? find(`${key}_${form}`) ?? find(`${key}_other`);
  };

  return translatorAround(source, (key, parameters, language) => {
    const pattern = formOf(key, parameters, language) ?? find(key) ?? key;
    const text = fillPlaceholders(pattern, parameters);
    return filter ? filter(text, key) : text;
  });
}
