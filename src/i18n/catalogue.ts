import { languages, sourceLanguage, type Language } from './languages.ts';
import { simulatorNamespaces } from './keys.ts';
import { createSiteTranslator } from './site-translator.ts';
import { isShowable } from './text-faults.ts';
import { markedOn, markStart } from './marked-text.ts';
import type { StringsOfOneLanguage, Translator } from './translator.ts';

/**
 * The whole catalogue, read while the site is built. Each file is read on its own, so that one broken file costs that
 * language only that file: its texts appear in the source language and `npm run check` names the mistake.
 */
const files = import.meta.glob<string>(['/locales/*/*.json', '!/locales/{glossary,provenance}/*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

type Tree = Record<string, unknown>;

function readNamespace(language: Language, namespace: string): Tree {
  const path = `/locales/${language}/${namespace}.json`;
  const raw = files[path];
  if (raw === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(raw);
    return isTree(parsed) ? parsed : {};
  } catch (cause) {
    if (language === sourceLanguage) {
      throw new Error(
        `${path} is not valid JSON. Repair it; every other language falls back to it.`,
        { cause },
      );
    }
    return {};
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Fills the gaps of `own` from `source`, noting each filled key. A text that no reader should meet counts as a gap:
 * `npm run check` names it.
 */
function fill(
  own: Tree,
  source: Tree,
  prefix: string,
  fallbackKeys: string[],
  language: Language,
): Tree {
  const filled: Tree = {};
  for (const name of new Set([...Object.keys(source), ...Object.keys(own)])) {
    const key = `${prefix}${name}`;
    const mine = own[name];
    const theirs = source[name];
    if (isTree(theirs))
      filled[name] = fill(isTree(mine) ? mine : {}, theirs, `${key}.`, fallbackKeys, language);
    else if (typeof mine === 'string' && isOwnTextShown(mine, name, source, language))
      filled[name] = mine;
    else if (typeof theirs === 'string') {
      filled[name] = theirs;
      fallbackKeys.push(key);
    }
  }
  return filled;
}

/** A plural form that the source does not have is measured by the form that every language has. */
function isOwnTextShown(mine: string, name: string, source: Tree, language: Language): boolean {
  if (language === sourceLanguage) return mine !== '';
  const theirs = source[name] ?? source[name.replace(/_[a-z]+$/, '_other')];
  return typeof theirs === 'string' && isShowable(mine, theirs, language);
}

const allNamespaces = [
  ...new Set(Object.keys(files).map((path) => path.replace(/^.*\/(.+)\.json$/, '$1'))),
].sort();

export function stringsOf(
  language: Language,
  namespaces: readonly string[] = allNamespaces,
): StringsOfOneLanguage {
  const fallbackKeys: string[] = [];
  const strings: Tree = {};
  for (const namespace of namespaces) {
    const source = readNamespace(sourceLanguage, namespace);
    const own = language === sourceLanguage ? source : readNamespace(language, namespace);
    strings[namespace] = fill(own, source, `${namespace}.`, fallbackKeys, language);
  }
  return {
    language,
    direction: languages[language].direction,
    strings,
    fallbackKeys,
    source: sourceLanguage,
  };
}

/** What the simulator loads in the browser for one language. */
export const simulatorStringsOf = (language: Language): StringsOfOneLanguage =>
  stringsOf(language, simulatorNamespaces);

const translators = new Map<Language, Translator>();
const plainTranslators = new Map<Language, Translator>();

/**
 * The translator of a language for pages, made once per build. What `t` returns says its language by marks (see marked-text.ts):
 * the page that shows it makes `lang` and `dir` of them.
 */
export function translatorOf(language: Language): Translator {
  let translator = translators.get(language);
  if (!translator) {
    const plain = plainTranslatorOf(language);
    translator = {
      ...plain,
      t: (key, parameters) => {
        const { text, lang = language } = plain.label(key, parameters);
        return markedOn(language, text, lang);
      },
    };
    translators.set(language, translator);
  }
  return translator;
}

/** The same without marks, for what is no page: pictures, and texts that are measured or cut. */
export function plainTranslatorOf(language: Language): Translator {
  const translator = plainTranslators.get(language) ?? createSiteTranslator(stringsOf(language));
  plainTranslators.set(language, translator);
  return translator;
}

/** Texts for a script that shows them later: a fallback begins with the mark of a start. */
export function textsForScripts(language: Language): Translator['t'] {
  const plain = plainTranslatorOf(language);
  return (key, parameters) => {
    const { text, lang } = plain.label(key, parameters);
    return lang === undefined ? text : `${markStart}${text}`;
  };
}
