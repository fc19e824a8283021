import { sourceLanguage } from '../i18n/languages.ts';
import { doNotTranslateFile, readDoNotTranslate } from './do-not-translate.ts';
import { recordsProblem, sourceTextsFile, sourceTextsProblem } from './drift/records-file.ts';
import { readGlossary, type Glossary } from './glossary.ts';
import { readLocaleFile, type LocaleFile } from './locale-file.ts';
import { readNumberWords, type NumberWordsRead } from './number-words-file.ts';
import type { Project } from './project.ts';
import { readProvenance, type Provenance } from './provenance.ts';
import { readStyleRules, type StyleRules } from './style-rules.ts';

const localePath = /^locales\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/([^/]+)\.json$/;
const glossaryPath = /^locales\/glossary\/([^/]+)\.json$/;
const stylePath = /^locales\/style\/([^/]+)\.json$/;
const numberWordsPath = /^locales\/number-words\/([^/]+)\.json$/;
const provenancePath = /^locales\/provenance\/([^/]+)\.json$/;

/**
 * The part of a project that is JSON, without its guides: what a browser can read, too, which has no parser of MDX.
 *
 * @param files text by path, the path written with `/` and starting at the root of the project
 */
export function projectOfLocales(
  files: Readonly<Record<string, string>>,
  languages: readonly string[],
): Project {
  const locales: LocaleFile[] = [];
  const glossaries: Glossary[] = [];
  const provenances: Provenance[] = [];
  const styles: StyleRules[] = [];
  const numberWords: NumberWordsRead[] = [];
  for (const [file, text] of inOrder(files)) {
    const [, localeLanguage, namespace] = localePath.exec(file) ?? [];
    const [, glossaryLanguage] = glossaryPath.exec(file) ?? [];
    const [, provenanceLanguage] = provenancePath.exec(file) ?? [];
    const [, numbersLanguage] = numberWordsPath.exec(file) ?? [];
    const [, styleLanguage] = stylePath.exec(file) ?? [];
    if (styleLanguage) styles.push(readStyleRules(file, styleLanguage, text));
    else if (numbersLanguage) numberWords.push(readNumberWords(file, numbersLanguage, text));
    else if (glossaryLanguage) glossaries.push(readGlossary(file, glossaryLanguage, text));
    else if (provenanceLanguage) {
      provenances.push(readProvenance(file, provenanceLanguage, text));
    } else if (localeLanguage && namespace) {
      locales.push(readLocaleFile({ file, language: localeLanguage, namespace, text }));
    }
  }
  const kept = readDoNotTranslate(files[doNotTranslateFile]);
  return {
    sourceLanguage,
    languages,
    locales,
    guides: [],
    doNotTranslate: kept.words,
    lists: [
      { file: doNotTranslateFile, problems: kept.problems },
      ...styles,
      ...numberWords,
      ...generatedLists(files),
    ],
    glossaries,
    provenances,
    styles,
    numberWords: Object.fromEntries(numberWords.map(({ language, words }) => [language, words])),
    navigation: null,
    factRows: null,
    scenes: null,
    files: Object.keys(files).sort(),
  };
}

/** By path, whatever order they were found in. */
export const inOrder = (files: Readonly<Record<string, string>>): [file: string, text: string][] =>
  Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));

/** What `l10n accept` writes: nobody edits it, but two people's changes may meet in it. */
const generatedLists = (files: Readonly<Record<string, string>>): Project['lists'] =>
  Object.entries(files)
    .filter(([file]) => file.startsWith('locales/source-hashes/'))
    .map(([file, text]) => {
      const problem = file === sourceTextsFile ? sourceTextsProblem(text) : recordsProblem(text);
      return { file, problems: problem ? [problem] : [] };
    });
