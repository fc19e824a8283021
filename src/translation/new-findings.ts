import type { Finding } from './findings-by.ts';

/** Checks that count or list what a whole page lacks: with each passage that is translated they say something else. */
export const ofWholePage: readonly string[] = [
  'guide-copied',
  'guide-steps-differ',
  'guide-headings-differ',
];

/**
 * Findings that there were fewer of: lines move when a text is added, so of those that say the same as often as before none is new.
 * Which of several is the new one, nobody can tell.
 */
export function newIn(after: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const nameOf = ({ check, key, message }: Finding) =>
    JSON.stringify([check, key, ofWholePage.includes(check) ? '' : message]);
  const known = Map.groupBy(before, nameOf);
  return [...Map.groupBy(after, nameOf)].flatMap(([name, each]) =>
    each.length > (known.get(name)?.length ?? 0) ? each : [],
  );
}
