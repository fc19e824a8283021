import type { Key } from '../../i18n/keys.ts';
import { createPracticeTranslator } from '../../i18n/practice-translator.ts';
import type { Parameters, StringsOfOneLanguage, Translator } from '../../i18n/translator.ts';
import type { Files } from '../../translation/draft/draft.ts';
import { element } from '../search/element.ts';

/** What `/strings/editor/<lang>.json` holds. */
export interface EditorTexts extends StringsOfOneLanguage {
  /** Languages of the site, each by its name in the language of the page. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
}

/** Where the site is, and what the editor says. */
export interface Surroundings {
  /** Of the site, with a slash at its end. */
  readonly site: URL;
  readonly translator: Translator;
  readonly languages: EditorTexts['languages'];
  /** A text of the editor to show, which says its language where that is not the one of the page. */
  readonly say: (key: Key, parameters?: Parameters) => Node;
}

export async function loadSurroundings(site: URL, language: string): Promise<Surroundings> {
  const texts = (await loadJson(new URL(`strings/editor/${language}.json`, site))) as EditorTexts;
  const translator = createPracticeTranslator(texts);
  return {
    site,
    translator,
    languages: texts.languages,
    say: (key, parameters) => {
      const { text, lang } = translator.label(key, parameters);
      return lang === undefined
        ? document.createTextNode(text)
        : element('span', { lang, dir: 'ltr' }, text);
    },
  };
}

/** Files of a language as the repository has them. */
export const loadFiles = async (site: URL, language: string): Promise<Files> =>
  (await loadJson(new URL(`strings/files/${language}.json`, site))) as Files;

async function loadJson(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: ${String(response.status)}`);
  return response.json();
}
