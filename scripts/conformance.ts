/**
 * `npm run conformance`: which case of tests/conformance/cases.txt is proved by a test. Nothing is written by hand: the
 * unit tests are run, and a case is done when its id stands in the title of a test that passed. Results of other runners
 * that lie in reports/ (browser tests, wire tests) count as well, as old as they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notApplicable } from '../tests/conformance/not-applicable.ts';
import { rulesWithoutAScreen } from '../tests/conformance/rules-without-a-screen.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const reports = path.join(root, 'reports');
const ownReport = path.join(reports, 'conformance.json');

interface Title {
  readonly text: string;
  readonly passed: boolean;
}

interface Group {
  readonly name: string;
  readonly cases: readonly { readonly id: string; readonly text: string }[];
}

function readGroups(): readonly Group[] {
  const lines = readFileSync(path.join(root, 'tests/conformance/cases.txt'), 'utf8').split('\n');
  const groups: { name: string; cases: { id: string; text: string }[] }[] = [];
  for (const line of lines) {
    const found = /^ {2}([A-Z]{2}-\d{2}) (.*)$/.exec(line);
    if (found) groups.at(-1)?.cases.push({ id: found[1] ?? '', text: found[2] ?? '' });
    else if (/^[A-Z]\. /.test(line)) groups.push({ name: line, cases: [] });
  }
  return groups;
}

/** A failing test is a result, so the runner's exit code is not looked at; a report that is missing is an error. */
function runUnitTests(): void {
  mkdirSync(reports, { recursive: true });
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const folders = ['src', 'tests/conformance', 'tests/integration', 'tests/storage', 'tests/wire'];
  const options = ['run', ...folders, '--reporter=json'];
  try {
    execFileSync(process.execPath, [vitest, ...options, `--outputFile=${ownReport}`], {
      cwd: root,
      stdio: 'ignore',
    });
  } catch {
    if (!existsSync(ownReport))
      throw new Error('The unit tests wrote no report. Run `npx vitest run` to see why.');
  }
}

/** Titles of Vitest's and of Playwright's JSON reports, however deep they are nested. */
function titlesOf(node: unknown, above = ''): Title[] {
  if (Array.isArray(node)) return node.flatMap((one) => titlesOf(one, above));
  if (typeof node !== 'object' || node === null) return [];
  const record = node as Record<string, unknown>;
  if (typeof record['fullName'] === 'string') {
    return [{ text: record['fullName'], passed: record['status'] === 'passed' }];
  }
  const title = typeof record['title'] === 'string' ? `${above} ${record['title']}` : above;
  if (typeof record['ok'] === 'boolean' && Array.isArray(record['tests'])) {
    const wasRun = (record['tests'] as { status?: string }[]).some(
      ({ status }) => status === 'expected',
    );
    return [{ text: title, passed: record['ok'] && wasRun }];
  }
  return Object.values(record).flatMap((one) => titlesOf(one, title));
}

function readTitles(): Title[] {
  return readdirSync(reports)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = path.join(reports, name);
      if (
        file !== ownReport &&
        statSync(file).mtimeMs < statSync(ownReport).mtimeMs - 24 * 3_600_000
      ) {
        console.log(`Note: ${path.relative(root, file)} is older than a day.`);
      }
      try {
        return titlesOf(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        console.log(`Note: ${path.relative(root, file)} is no JSON and was left out.`);
        return [];
      }
    });
}

function print(groups: readonly Group[], titles: readonly Title[]): number {
  const count = { done: 0, 'not applicable': 0, failing: 0, missing: 0 };
  for (const { name, cases } of groups) {
    console.log(`\n${name}`);
    for (const { id, text } of cases) {
      const mine = titles.filter((title) => title.text.split(/[^A-Z0-9-]+/).includes(id));
      const reason = notApplicable[id];
      const state =
        mine.length > 0
          ? mine.every(({ passed }) => passed)
            ? 'done'
            : 'failing'
          : reason === undefined
            ? 'missing'
            : 'not applicable';
      count[state] += 1;
      console.log(
        `  ${state.padEnd(15)} ${id}  ${state === 'not applicable' ? (reason ?? '') : text}`,
      );
    }
  }
  const total = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const parts = Object.entries(count).map(([state, number]) => `${String(number)} ${state}`);
  console.log('\nIn the rules, and on no screen:');
  for (const [name, reason] of Object.entries(rulesWithoutAScreen))
    console.log(`  ${name}  ${reason}`);
  console.log(`\n${String(total)} cases: ${parts.join(', ')}`);
  return count.failing;
}

runUnitTests();
process.exitCode = print(readGroups(), readTitles()) > 0 ? 1 : 0;
