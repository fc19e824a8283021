import { allChecks } from '../all-checks.ts';
import type { Check } from '../check.ts';
import { findingsBy, type Finding } from '../findings-by.ts';
import { newIn } from '../new-findings.ts';
import { projectFrom } from '../read-project.ts';

type Files = Readonly<Record<string, string>>;

/**
 * What the checks find in the texts that were taken, and did not find before: the import refuses what would break a page, and
 * the rest is for the translator to fix here. Other languages are not read: their texts have not changed.
 */
export function broughtBy(
  changes: ReadonlyMap<string, string>,
  files: Files,
  { source, language }: { readonly source: string; readonly language: string },
  checks: readonly Check[] = allChecks,
): readonly Finding[] {
  if (changes.size === 0) return [];
  const own = Object.fromEntries(
    Object.entries(files).filter(([file]) => {
      const [, of] = /^(?:locales|content)\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\//.exec(file) ?? [];
      return of === undefined || of === source || of === language;
    }),
  );
  const foundIn = (texts: Files) => {
    const found = findingsBy(projectFrom(texts), checks);
    return Map.groupBy(
      found.filter(({ file }) => changes.has(file)),
      ({ file }) => file,
    );
  };
  const now = foundIn({ ...own, ...Object.fromEntries(changes) });
  // Where nothing is found, nothing is new.
  const known = now.size === 0 ? now : foundIn(own);
  return [...changes.keys()].flatMap((file) => newIn(now.get(file) ?? [], known.get(file) ?? []));
}
