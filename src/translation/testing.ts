import { allChecks } from './all-checks.ts';
import type { Check, CheckFinding } from './check.ts';
import { projectFrom } from './read-project.ts';

/** What a check says about a few texts: the namespace is `portal`, in English and one other language. */
export function findingsIn(
  check: Check,
  texts: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  more: Readonly<Record<string, string>> = {},
): CheckFinding[] {
  const files = Object.entries(texts).map(
    ([language, tree]) =>
      [`locales/${language}/portal.json`, JSON.stringify(tree, null, 2)] as const,
  );
  return check.run(projectFrom({ ...Object.fromEntries(files), ...more }));
}

export function checkNamed(id: string): Check {
  const check = allChecks.find((each) => each.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  return check;
}
