import { parseTree, type ParseError } from 'jsonc-parser';
import { problemNames } from '../diagnosis/problem-names.ts';
import { languageCodes, sourceLanguage } from '../i18n/languages.ts';
import { jsonSlip } from './json-slip.ts';
import { readGlossary, type Glossary } from './glossary.ts';
import { readGuide, type Guide } from './guide-file.ts';
import { navigationFile, readNavigation, type Navigation } from './navigation.ts';
import { readLocaleFile, type LocaleFile } from './locale-file.ts';
import type { Problem } from './problem.ts';
import { doNotTranslateFile, readDoNotTranslate, type DoNotTranslate } from './do-not-translate.ts';
import { readScenes, scenesFile, type Scenes } from './scenes/scenes.ts';
import { readProvenance, type Provenance } from './provenance.ts';

/** Everything that translators write, read from files and not yet judged. */
export interface Project {
  readonly sourceLanguage: string;
  /** Codes of the languages of the site, the source included. */
  readonly languages: readonly string[];
  readonly locales: readonly LocaleFile[];
  /** Guides, and the articles of the handbook. */
  readonly guides: readonly Guide[];
  readonly doNotTranslate: DoNotTranslate;
  readonly glossaries: readonly Glossary[];
  readonly provenances: readonly Provenance[];
  /** Further lists that are read, with what is wrong in them. */
  readonly lists: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
  /** `null` when the file is not among those that were read. */
  readonly navigation: Navigation | null;
  /** Names of the rows of docs/facts.md; `null` when it is not among the files that were read. */
  readonly factRows: ReadonlySet<string> | null;
  /** Where every text is seen; `null` when the recording is not among the files that were read. */
  readonly scenes: Scenes | null;
  /** Paths of all files of `locales/` and `content/`, read or not. */
  readonly files: readonly string[];
}

const localePath = /^locales\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/([^/]+)\.json$/;
const guidePath = /^content\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/guides\/([^/]+)\.mdx$/;
const articlePath = /^content\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/articles\/((?:[^/]+\/)?[^/]+)\.mdx$/;
export const factsFile = 'docs/facts.md';
const glossaryPath = /^locales\/glossary\/([^/]+)\.json$/;
const provenancePath = /^locales\/provenance\/([^/]+)\.json$/;

/** @param files text by path, the path written with `/` and starting at the root of the project */
export function projectFrom(
  files: Readonly<Record<string, string>>,
  languages: readonly string[] = languageCodes,
): Project {
  const locales: LocaleFile[] = [];
  const guides: Guide[] = [];
  const glossaries: Glossary[] = [];
  const provenances: Provenance[] = [];
  for (const [file, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, localeLanguage, namespace] = localePath.exec(file) ?? [];
    const [, glossaryLanguage] = glossaryPath.exec(file) ?? [];
    const [, provenanceLanguage] = provenancePath.exec(file) ?? [];
    if (glossaryLanguage) glossaries.push(readGlossary(file, glossaryLanguage, text));
    else if (provenanceLanguage) {
      provenances.push(readProvenance(file, provenanceLanguage, text));
    } else if (localeLanguage && namespace) {
      locales.push(readLocaleFile({ file, language: localeLanguage, namespace, text }));
    }
    const kind = guidePath.test(file) ? 'guide' : 'article';
    const [, language, slug] = guidePath.exec(file) ?? articlePath.exec(file) ?? [];
    if (language && slug) guides.push(readGuide({ file, kind, language, slug, text }));
  }
  const kept = readDoNotTranslate(files[doNotTranslateFile]);
  const { [navigationFile]: navigation, [factsFile]: facts, [scenesFile]: scenes } = files;
  return {
    sourceLanguage,
    languages,
    locales,
    guides,
    doNotTranslate: kept.words,
    lists: [{ file: doNotTranslateFile, problems: kept.problems }, ...generatedLists(files)],
    glossaries,
    provenances,
    navigation: navigation === undefined ? null : readNavigation(navigation),
    factRows:
      facts === undefined
        ? null
        : new Set([...facts.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map(([, row = '']) => row)),
    scenes: scenes === undefined ? null : readScenes(scenes),
    files: Object.keys(files)
      .filter((file) => file !== factsFile && file !== scenesFile)
      .sort(),
  };
}

/** What `l10n accept` writes: nobody edits it, but two people's changes may meet in it. */
const generatedLists = (files: Readonly<Record<string, string>>): Project['lists'] =>
  Object.entries(files)
    .filter(([file]) => file.startsWith('locales/source-hashes/'))
    .map(([file, text]) => {
      const errors: ParseError[] = [];
      parseTree(text, errors);
      const slip = jsonSlip(text, errors);
      const fix =
        'Remove the file, and run npm run l10n -- accept when the translations are up to date.';
      return { file, problems: slip ? [{ ...slip, fix }] : [] };
    });

/** Slugs of all pages, each of which exists in every language: `''` is the home page. */
export function pagesOf({ guides, sourceLanguage }: Project): string[] {
  const written = guides
    .filter(({ language }) => language === sourceLanguage)
    .map(({ kind, slug }) => (kind === 'guide' ? `guides/${slug}` : slug));
  const problems = Object.values(problemNames).map((name) => `problems/${name}`);
  return ['', 'check', 'simulator', 'translations', ...written, ...problems];
}

export function sourceOf(project: Project, namespace: string): LocaleFile | undefined {
  return project.locales.find(
    (locale) => locale.language === project.sourceLanguage && locale.namespace === namespace,
  );
}

/** The pairs that can be compared text by text. A file that cannot be read is left out on either side. */
export function translationPairs(
  project: Project,
): { readonly source: LocaleFile; readonly translation: LocaleFile }[] {
  return project.locales.flatMap((translation) => {
    if (translation.language === project.sourceLanguage || !translation.isReadable) return [];
    const source = sourceOf(project, translation.namespace);
    return source?.isReadable ? [{ source, translation }] : [];
  });
}
