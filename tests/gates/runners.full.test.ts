import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countBrowserTests, countUnitTests, judge } from '../../scripts/lib/count.mjs';
import { tool } from '../../scripts/lib/project.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { outside } from '../support/outside-vitest.ts';
import { fixture } from './tools.ts';

const reportFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'count-')), 'report.json');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;

async function unitTests(folder: string) {
  const file = reportFile();
  const { ok } = await run(
    tool('vitest', ['run', '--root', fixture(folder), '--reporter=json', `--outputFile=${file}`]),
    { env: outside },
  );
  return judge('Unit tests', ok, countUnitTests(read(file)));
}

async function browserTests(...filter: string[]) {
  const file = reportFile();
  const { ok } = await run(
    tool('@playwright/test', ['test', '--reporter=json', ...filter], 'playwright'),
    { cwd: fixture('browser-tests'), env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  return judge('Browser tests', ok, countBrowserTests(read(file)));
}

test('unit tests: what failed, and a file that could not be loaded, count as failed', async () => {
  expect(await unitTests('unit-tests')).toMatchObject({ passed: 1, failed: 2, skipped: 2 });
});

test('browser tests: what failed and what was flaky count as failed', async () => {
  expect(await browserTests('outcomes')).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
});

test('browser tests: a file that could not be loaded counts as failed', async () => {
  expect((await browserTests('not-loadable')).failed).toBeGreaterThan(0);
});

test('a runner that ran no test has failed', async () => {
  expect(await unitTests('unit-tests-none')).toMatchObject({ passed: 0, failed: 1 });
  expect((await browserTests('no-such-file')).failed).toBeGreaterThan(0);
});
