import { existsSync, readFileSync, statSync } from 'node:fs';
import { languageCodes, sourceLanguage } from '../../i18n/languages.ts';
import { readMatrix, summariesOf, type LanguageSummary } from '../../translation/summary.ts';
import { filesOfTranslators } from './files-of-translators.ts';

/** What the page on the state of the translations shows. */
export interface SiteStatus {
  /** Of each language of the site but the source. */
  readonly languages: readonly LanguageSummary[];
  /** Day (ISO 8601) on which guides were last followed in a browser; `null` when no run left its report here. */
  readonly testedOn: string | null;
}

/** What a table shows of a language, beside its name. */
export type CellsOfLanguage = (summary: LanguageSummary) => readonly string[];

const matrixFile = 'reports/guide-matrix.json';

let known: SiteStatus | undefined;

/** Worked out once per build. The development server looks at the files again for each visit. */
export function siteStatus(): SiteStatus {
  if (known && !import.meta.env.DEV) return known;
  const matrix = existsSync(matrixFile) ? readMatrix(readFileSync(matrixFile, 'utf8')) : null;
  known = {
    languages: summariesOf(
      filesOfTranslators(),
      languageCodes.filter((code) => code !== sourceLanguage),
      matrix ?? [],
    ),
    testedOn: matrix === null ? null : statSync(matrixFile).mtime.toISOString().slice(0, 10),
  };
  return known;
}
