import { knownOf } from './drift/known.ts';
import { projectFrom } from './read-project.ts';
import type { Quality } from './provenance.ts';
import { statusOf, type ExecutedGuide, type FileStatus, type LanguageStatus } from './status.ts';

/** The figures of several files together. */
export type Sum = Pick<
  FileStatus,
  'total' | 'translated' | 'untranslated' | 'stale' | 'staleWords' | 'unrecorded' | 'orphan'
>;

export function sumOf(files: readonly FileStatus[]): Sum {
  const sum = (name: keyof Sum) => files.reduce((total, file) => total + file[name], 0);
  return {
    total: sum('total'),
    translated: sum('translated'),
    untranslated: sum('untranslated'),
    stale: sum('stale'),
    staleWords: sum('staleWords'),
    unrecorded: sum('unrecorded'),
    orphan: sum('orphan'),
  };
}

/** How many of how many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

/** A guide in one language; figures count its steps, sections, title and description. */
export interface GuideSummary {
  readonly name: string;
  readonly translated: number;
  readonly stale: number;
  readonly staleWords: number;
  readonly missing: number;
  /** If not, readers see the English page. */
  readonly isShown: boolean;
  /** What the last run of the tests that execute guides says; `null` when it says nothing of this guide. */
  readonly isProved: boolean | null;
}

/** What `npm run l10n -- status` prints of one language, and the page `/<lang>/translations/` shows. */
export interface LanguageSummary extends Sum {
  readonly language: string;
  /** Guides and articles that readers see in this language. */
  readonly pages: Part;
  readonly proved: Part;
  /** Files that a native speaker has read. */
  readonly reviewed: Part;
  readonly labels: Readonly<Record<Quality, number>>;
  readonly guides: readonly GuideSummary[];
}

export function summaryOf({ language, files, labels }: LanguageStatus): LanguageSummary {
  // A page without a source has nothing to be counted by; `check` tells that nobody will read it.
  const pages = files.filter(({ isShown, total }) => isShown !== undefined && total > 0);
  const guides = pages.filter(({ isProved }) => isProved !== undefined);
  const part = (list: readonly FileStatus[], test: (file: FileStatus) => boolean): Part => ({
    count: list.filter(test).length,
    of: list.length,
  });
  return {
    language,
    ...sumOf(files),
    pages: part(pages, ({ isShown }) => isShown === true),
    proved: part(guides, ({ isProved }) => isProved === true),
    reviewed: part(files, ({ review }) => review?.changed.length === 0),
    labels,
    guides: guides.map((file) => ({
      name: /([^/]+)\.mdx$/.exec(file.file)?.[1] ?? file.file,
      translated: file.translated,
      stale: file.stale,
      staleWords: file.staleWords,
      missing: file.untranslated,
      isShown: file.isShown === true,
      isProved: file.isProved ?? null,
    })),
  };
}

/**
 * Of each language.
 *
 * @param files text by path from the root of the project
 * @param executed rows of `reports/guide-matrix.json`; none before the first run
 */
export function summariesOf(
  files: Readonly<Record<string, string>>,
  languages: readonly string[],
  executed: readonly ExecutedGuide[],
): readonly LanguageSummary[] {
  const project = projectFrom(files);
  return languages.map((language) =>
    summaryOf(statusOf(project, language, knownOf(files, language), executed)),
  );
}

/** Rows of `reports/guide-matrix.json`; `null` when the text is no such file. */
export function readMatrix(text: string): readonly ExecutedGuide[] | null {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    return null;
  }
  return Array.isArray(rows) && rows.every(isRow) ? rows : null;
}

function isRow(row: unknown): row is ExecutedGuide {
  if (typeof row !== 'object' || row === null) return false;
  const { guide, language, outcomes } = row as Readonly<Record<string, unknown>>;
  return typeof guide === 'string' && typeof language === 'string' && Array.isArray(outcomes);
}
