import { expect, test } from 'vitest';
import { countBrowserTests, countUnitTests, judge } from '../../scripts/lib/count.mjs';
import { failuresForPeople, part } from '../../scripts/lib/report.mjs';

/** What `npm test` prints. */

const printed = async (failed: number, isTTY: boolean): Promise<string> => {
  let text = '';
  const out = { isTTY, write: (more: string) => (text += more) };
  const count = { passed: 3, failed, skipped: 1, failures: [] };
  await part(
    'Browser tests',
    (progress) => {
      progress('1 of 4\n2 of 4\n');
      return Promise.resolve(count);
    },
    out,
  );
  return text;
};

test('a part is one line with its time', async () => {
  expect(await printed(0, false)).toMatch(
    /^Browser tests {2}ok +\d+\.\d s {3}3 passed, 1 skipped\n$/,
  );
});

test('a part that failed says so', async () => {
  expect(await printed(2, false)).toMatch(
    /^Browser tests {2}FAILED .* 3 passed, 2 failed, 1 skipped\n$/,
  );
});

test('on a terminal it tells how far it is, and wipes that away', async () => {
  const text = await printed(0, true);
  expect(text).toContain('Browser tests  2 of 4');
  expect(text.split('\u001b[K').at(-1)).toMatch(/^Browser tests {2}ok/);
});

test('a failure has its title and the beginning of its message', () => {
  const message = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n');
  const text = failuresForPeople([{ title: 'file › test', message }]);
  expect(text).toContain('1 failed:');
  expect(text).toContain('✗ file › test\n  line 1\n');
  expect(text).toContain('  … 10 more lines');
  expect(text).not.toContain('line 31');
});

test('failures of unit tests are told by file and title', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'good', failureMessages: [] },
    { status: 'failed', fullName: 'bad', failureMessages: ['expected 1 to be 2'] },
  ];
  const report = {
    numPassedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: '', assertionResults },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(countUnitTests(report)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    failures: [
      { title: 'a.test.ts › bad', message: 'expected 1 to be 2' },
      { title: 'b.test.ts', message: 'The file did not run. no such module' },
    ],
  });
});

test('failures of browser tests are told by file and title, without colours', () => {
  const failed = {
    title: 'bad',
    tests: [
      {
        status: 'unexpected',
        results: [{ errors: [{ message: '\u001b[31mnot there\u001b[39m' }] }],
      },
    ],
  };
  const suites = [{ title: 'a.e2e.ts', specs: [], suites: [{ title: 'group', specs: [failed] }] }];
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
  expect(countBrowserTests({ stats, errors: [], suites })).toMatchObject({
    failed: 1,
    failures: [{ title: 'a.e2e.ts › group › bad', message: 'not there' }],
  });
});

test('what a runner said is shown when it failed outside the tests', () => {
  const { failures } = judge('Unit tests', false, null, 'Cannot start.');
  expect(failures).toEqual([
    { title: 'Unit tests', message: 'No report was written.\nCannot start.' },
  ]);
});
