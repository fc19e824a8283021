/**
 * `npm run conformance`: which case of tests/conformance/cases.txt is proved by a test. Nothing is written by hand: the
 * unit tests are run, and a case is done when its id stands in the title of a test that passed. Results of other runners
 * that lie in reports/ (browser tests, wire tests) count as well, as old as they are. Fails when a case fails or is missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notApplicable } from '../tests/conformance/not-applicable.ts';
import {
  exitCodeOf,
  groupsIn,
  idsInFiles,
  stateOf,
  states,
  unitTestFolders,
  type CaseState,
  type Evidence,
  type Group,
  type Title,
} from './lib/conformance-cases.ts';
import { rulesWithoutAScreen } from '../tests/conformance/rules-without-a-screen.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const reports = path.join(root, 'reports');
const ownReport = path.join(reports, 'conformance.json');

/** A failing test is a result, so the runner's exit code is not looked at; a report that is missing is an error. */
function runUnitTests(): void {
  mkdirSync(reports, { recursive: true });
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', ...unitTestFolders, '--reporter=json'];
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

function print(groups: readonly Group[], evidence: Evidence): Record<CaseState, number> {
  const count = { done: 0, 'not applicable': 0, 'not run': 0, failing: 0, missing: 0 };
  for (const { name, cases } of groups) {
    console.log(`\n${name}`);
    for (const { id, text } of cases) {
      const state = stateOf(id, evidence);
      count[state] += 1;
      const said = state === 'not applicable' ? (notApplicable[id] ?? '') : text;
      console.log(`  ${state.padEnd(15)} ${id}  ${said}`);
    }
  }
  const total = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const parts = states.map((state) => `${String(count[state])} ${state}`);
  console.log('\nIn the rules, and on no screen:');
  for (const [name, reason] of Object.entries(rulesWithoutAScreen))
    console.log(`  ${name}  ${reason}`);
  console.log(`\n${String(total)} cases: ${parts.join(', ')}`);
  if (count['not run'] > 0)
    console.log('Browser tests prove those: `npm test -- --full` runs them.');
  return count;
}

runUnitTests();
const text = readFileSync(path.join(root, 'tests/conformance/cases.txt'), 'utf8');
const inBrowserTests = idsInFiles(root, 'tests/**/*.e2e.ts');
process.exitCode = exitCodeOf(
  print(groupsIn(text), { titles: readTitles(), inBrowserTests, notApplicable }),
);
