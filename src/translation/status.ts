import { judgeUnits, type Judged, type Known, type Verdict } from './drift/verdict.ts';
import { orphansOf, unitsOf } from './drift/units.ts';
import { wordsToLookAt } from './drift/words-to-look-at.ts';
import { surroundingsIn } from './guide-rules/checks-of-guides.ts';
import { judgeGuide } from './guide-rules/all-guide-rules.ts';
import type { Project } from './project.ts';
import { changedSince } from './reviews.ts';
import { productNamespaces, qualityOf, type Quality } from './provenance.ts';

export interface FileStatus {
  readonly file: string;
  readonly total: number;
  readonly translated: number;
  readonly untranslated: number;
  /** Of the translated: those whose source has changed since. */
  readonly stale: number;
  /** English words in what of them has to be read again: in the changed paragraphs, or in all where these are not known. */
  readonly staleWords: number;
  /** Of the translated: those of which nobody said from what they were translated. */
  readonly unrecorded: number;
  readonly orphan: number;
  readonly review: {
    readonly by: string;
    readonly date: string;
    /** Ids of the texts that are others today than those that were read. */
    readonly changed: readonly string[];
  } | null;
  /** Of a guide: its own steps among those of the source. */
  readonly steps?: { readonly translated: number; readonly total: number };
  /** Of a page in MDX: whether readers see it; if not, they see the English one. */
  readonly isShown?: boolean;
  /** Of a guide: what the last run of the tests that execute guides says; `null` when it says nothing. */
  readonly isProved?: boolean | null;
}

export interface LanguageStatus {
  readonly language: string;
  readonly files: readonly FileStatus[];
  readonly labels: Readonly<Record<Quality, number>>;
  readonly judged: readonly Judged[];
}

/** A guide that was followed in a browser, as `reports/guide-matrix.json` has it. */
export interface ExecutedGuide {
  readonly guide: string;
  readonly language: string;
  readonly outcomes: readonly { readonly ok: boolean }[];
}

export function statusOf(
  project: Project,
  language: string,
  known: Known,
  executed: readonly ExecutedGuide[],
): LanguageStatus {
  const judged = judgeUnits(unitsOf(project, language), known);
  const orphans = orphansOf(project, language);
  const provenance = project.provenances.find((each) => each.language === language);
  const beside = surroundingsIn(project);
  const byFile = Map.groupBy(judged, ({ unit }) => unit.file);
  const names = new Set([...byFile.keys(), ...orphans.map(({ file }) => file)]);

  const files = [...names].map((file): FileStatus => {
    const units = byFile.get(file) ?? [];
    const count = (...verdicts: Verdict[]) =>
      units.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const review = provenance?.reviewed.get(file);
    const guide = project.guides.find((each) => each.file === file);
    return {
      file,
      total: units.length,
      translated: units.length - count('missing'),
      untranslated: count('missing'),
      stale: count('stale', 'minor'),
      staleWords: units.reduce((sum, judged) => sum + wordsToLookAt(judged), 0),
      unrecorded: count('unrecorded'),
      orphan: orphans.filter((each) => each.file === file).length,
      review: review
        ? {
            by: review.by,
            date: review.date,
            changed: changedSince(
              review,
              units.map(({ unit }) => unit),
            ).map(({ id }) => id),
          }
        : null,
      ...(file.startsWith('content/')
        ? { isShown: guide !== undefined && judgeGuide(guide, beside(guide)).length === 0 }
        : {}),
      ...stepsIn(units),
      ...proofOf(file, language, executed),
    };
  });
  return { language, files, labels: labelsOf(project, language), judged };
}

function stepsIn(units: readonly Judged[]): Pick<FileStatus, 'steps'> {
  const steps = units.filter(({ unit }) => unit.id.includes('#step:'));
  if (steps.length === 0) return {};
  const translated = steps.filter(({ verdict }) => verdict !== 'missing').length;
  return { steps: { translated, total: steps.length } };
}

function proofOf(
  file: string,
  language: string,
  executed: readonly ExecutedGuide[],
): Pick<FileStatus, 'isProved'> {
  const [, guide] = /^content\/[^/]+\/guides\/(.+)\.mdx$/.exec(file) ?? [];
  if (guide === undefined) return {};
  const runs = executed.filter((each) => each.guide === guide && each.language === language);
  const isProved =
    runs.length === 0 ? null : runs.every(({ outcomes }) => outcomes.every(({ ok }) => ok));
  return { isProved };
}

/** How many labels of a product's screens are known, and how well. */
function labelsOf(
  { locales, provenances }: Project,
  language: string,
): Readonly<Record<Quality, number>> {
  const provenance = provenances.find((each) => each.language === language);
  const count = { verified: 0, machine: 0, assumed: 0 };
  for (const { texts, namespace, language: own } of locales) {
    if (own !== language || !productNamespaces.includes(namespace)) continue;
    for (const { key } of texts) {
      const quality = qualityOf(provenance, key);
      if (quality) count[quality] += 1;
    }
  }
  return count;
}
