import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The cases of tests/conformance/cases.txt, and what the reports of test runners say of each. */

export interface Group {
  readonly name: string;
  readonly cases: readonly { readonly id: string; readonly text: string }[];
}

/** The title of a test that was run, with the titles of the suites around it. */
export interface Title {
  readonly text: string;
  readonly passed: boolean;
}

/** What is known beside the case itself. */
export interface Evidence {
  readonly titles: readonly Title[];
  /** Ids that stand in a browser test. Those tests are not run here, so a report of them may be missing. */
  readonly inBrowserTests: ReadonlySet<string>;
  /** Reasons by id. */
  readonly notApplicable: Readonly<Record<string, string>>;
}

/** Where the unit tests are that `npm run conformance` runs. */
export const unitTestFolders = [
  'src',
  'tests/conformance',
  'tests/integration',
  'tests/storage',
  'tests/wire',
];

/** In the order in which they are counted. `not run`: only a browser test has it, and no report says how it went. */
export const states = ['done', 'not applicable', 'not run', 'failing', 'missing'] as const;
export type CaseState = (typeof states)[number];

export function groupsIn(text: string): readonly Group[] {
  const groups: { name: string; cases: { id: string; text: string }[] }[] = [];
  for (const line of text.split('\n')) {
    const found = /^ {2}([A-Z]{2}-\d{2}) (.*)$/.exec(line);
    if (found) groups.at(-1)?.cases.push({ id: found[1] ?? '', text: found[2] ?? '' });
    else if (/^[A-Z]\. /.test(line)) groups.push({ name: line, cases: [] });
  }
  return groups;
}

const idsIn = (text: string): readonly string[] => text.match(/\b[A-Z]{2}-\d{2}\b/g) ?? [];

const comment = /\/\*[^]*?\*\/|\/\/[^\n]*/g;

/** Every id that stands in the code, comments left out, of a file below `root` that `pattern` finds. */
export const idsInFiles = (root: string, pattern: string): ReadonlySet<string> =>
  new Set(
    globSync(pattern, { cwd: root }).flatMap((file) =>
      idsIn(readFileSync(path.join(root, file), 'utf8').replace(comment, '')),
    ),
  );

export function stateOf(id: string, evidence: Evidence): CaseState {
  const { titles, inBrowserTests, notApplicable } = evidence;
  const mine = titles.filter(({ text }) => idsIn(text).includes(id));
  if (mine.length > 0) return mine.every(({ passed }) => passed) ? 'done' : 'failing';
  if (Object.hasOwn(notApplicable, id)) return 'not applicable';
  return inBrowserTests.has(id) ? 'not run' : 'missing';
}

/** 1 where a case fails, or where no test has its id in a title: that case is proved by nothing. */
export const exitCodeOf = (count: Readonly<Record<CaseState, number>>): 0 | 1 =>
  count.failing + count.missing > 0 ? 1 : 0;
