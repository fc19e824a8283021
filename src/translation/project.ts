import { problemNames } from '../diagnosis/problem-names.ts';
import type { DoNotTranslate } from './do-not-translate.ts';
import type { Glossary } from './glossary.ts';
import type { Guide } from './guide-file.ts';
import type { LocaleFile } from './locale-file.ts';
import type { Navigation } from './navigation.ts';
import type { NumberWordsFile } from './number-words-file.ts';
import type { Problem } from './problem.ts';
import type { Scenes } from './scenes/scenes.ts';
import type { Provenance } from './provenance.ts';
import type { StyleRules } from './style-rules.ts';

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
  /** Rules of tone, of the languages that have decided them. */
  readonly styles: readonly StyleRules[];
  /** Numbers in words, of the languages that have written them down. */
  readonly numberWords: Readonly<Partial<Record<string, NumberWordsFile>>>;
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

export const factsFile = 'docs/facts.md';

/** Slugs of all pages, each of which exists in every language: `''` is the home page. */
export function pagesOf({ guides, sourceLanguage }: Project): string[] {
  const written = guides
    .filter(({ language }) => language === sourceLanguage)
    .map(({ kind, slug }) => (kind === 'guide' ? `guides/${slug}` : slug));
  const problems = Object.values(problemNames).map((name) => `problems/${name}`);
  const tests = guides
    .filter(({ language, kind }) => language === sourceLanguage && kind === 'guide')
    .map(({ slug }) => `test/${slug}`);
  return [
    '',
    'check',
    'simulator',
    'stage',
    'translations',
    'test',
    ...written,
    ...tests,
    ...problems,
  ];
}

export function sourceOf(project: Project, namespace: string): LocaleFile | undefined {
  return project.locales.find(
    (locale) => locale.language === project.sourceLanguage && locale.namespace === namespace,
  );
}

/** The page of the source language that a page translates. */
export const sourcePageOf = (
  { guides, sourceLanguage }: Pick<Project, 'guides' | 'sourceLanguage'>,
  page: Guide,
): Guide | undefined =>
  guides.find(
    ({ language, kind, slug }) =>
      language === sourceLanguage && kind === page.kind && slug === page.slug,
  );

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
