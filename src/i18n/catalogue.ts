import { fillGaps, isTree, type Tree } from './fill-gaps.ts';
import { isolatedCodes } from './isolated-codes.ts';
import { languages, sourceLanguage, type Language } from './languages.ts';
import { simulatorNamespaces } from './keys.ts';
import { pseudoFilter } from './pseudo-filter.ts';
import { readPseudoLanguage } from './pseudo.ts';
import { createSiteTranslator } from './site-translator.ts';
import { markedOn, markStart } from './marked-text.ts';
import type { StringsOfOneLanguage, Translator } from './translator.ts';

/**
 * The whole catalogue, read while the site is built. Each file is read on its own, so that one broken file costs that
 * language only that file: its texts appear in the source language and `npm run check` names the mistake.
 */
const files = import.meta.glob<string>(
  ['/locales/*/*.json', '!/locales/{glossary,provenance,source-hashes,style}/*'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

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

const allNamespaces = [
  ...new Set(Object.keys(files).map((path) => path.replace(/^.*\/(.+)\.json$/, '$1'))),
].sort();

type Filled = ReturnType<typeof fillGaps>;

const filledNamespaces = new Map<string, Filled>();

/** Judged once, though pages, the practice and each file of late texts ask for it. */
function filledNamespace(language: Language, namespace: string): Filled {
  const key = `${language} ${namespace}`;
  const known = filledNamespaces.get(key);
  if (known) return known;
  const source = readNamespace(sourceLanguage, namespace);
  const own = language === sourceLanguage ? source : readNamespace(language, namespace);
  const shown = languages[language].direction === 'rtl' ? isolatedCodes : undefined;
  const filled = fillGaps(own, source, language, `${namespace}.`, shown);
  filledNamespaces.set(key, filled);
  return filled;
}

export function stringsOf(
  language: Language,
  namespaces: readonly string[] = allNamespaces,
): StringsOfOneLanguage {
  const { direction } = languages[language];
  const fallbackKeys: string[] = [];
  const strings: Tree = {};
  for (const namespace of namespaces) {
    const filled = filledNamespace(language, namespace);
    strings[namespace] = filled.strings;
    fallbackKeys.push(...filled.fallbackKeys);
  }
  return {
    language,
    direction,
    strings,
    fallbackKeys,
    source: sourceLanguage,
  };
}

/** What the simulator loads in the browser for one language. */
export const simulatorStringsOf = (language: Language): StringsOfOneLanguage =>
  stringsOf(language, simulatorNamespaces);

/**
 * `SITE_STRINGS=qai` builds pages whose texts are their keys, out of which `npm run scenes` reads what stands where. What scripts
 * load stays as it is: they have `?strings=` for the same.
 */
const pseudo = readPseudoLanguage(process.env['SITE_STRINGS'] ?? null);
const filter = pseudo ? pseudoFilter(pseudo) : undefined;

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
  const translator =
    plainTranslators.get(language) ?? createSiteTranslator(stringsOf(language), filter);
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
