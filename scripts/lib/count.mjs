import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Failure
 * @property {string} title file and title of what failed
 * @property {string} message
 */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {Failure[]} failures what is counted as failed, for people
 */

/**
 * @param {object} report of `vitest --reporter=json`
 * @returns {Count}
 */
export function countUnitTests(report) {
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = /** @type {any} */ (
    report
  );
  /** @type {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = testResults;
  const failures = files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be loaded has no failed test in it, and would otherwise go unseen.
    if (status === 'failed' && failed.length === 0)
      return [{ title: name, message: `The file did not run. ${message}` }];
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${name} › ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
  return {
    passed: numPassedTests,
    failed: failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
  };
}

/**
 * @param {object} report of Playwright's reporter `json`
 * @returns {Count}
 */
export function countBrowserTests(report) {
  const { stats, errors, suites } = /** @type {any} */ (report);
  /** @type {{ message?: string }[]} */
  const outside = errors;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + outside.length,
    skipped: stats.skipped,
    failures: [
      ...failuresOf(suites),
      ...outside.map(({ message }) => ({
        title: 'Outside any test',
        message: stripVTControlCharacters(message ?? ''),
      })),
    ],
  };
}

/**
 * @param {any[]} suites
 * @param {string} above
 * @returns {Failure[]}
 */
function failuresOf(suites, above = '') {
  return suites.flatMap(({ title, specs, suites: below = [] }) => {
    const path = above ? `${above} › ${title}` : title;
    const own = specs.flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ test) => ['unexpected', 'flaky'].includes(test.status))
        .map((/** @type {any} */ test) => ({
          title: `${path} › ${spec.title}`,
          message: test.results
            .flatMap((/** @type {any} */ result) => result.errors)
            .map((/** @type {any} */ error) => stripVTControlCharacters(error.message ?? ''))
            .join('\n'),
        })),
    );
    return [...own, ...failuresOf(below, path)];
  });
}

/**
 * What a runner's result is worth. A runner that ran nothing proves nothing, and one that fails without a failed test has
 * failed all the same: both count as one failure.
 *
 * @param {string} title
 * @param {boolean} ok whether the runner ended well
 * @param {Count | null} count `null` when there is no report
 * @param {string} [output] what the runner said, shown when it failed outside the tests
 * @returns {Count}
 */
export function judge(title, ok, count, output = '') {
  const failure = (/** @type {string} */ message) => ({
    title,
    message: `${message}\n${output}`.trimEnd(),
  });
  if (!count)
    return { passed: 0, failed: 1, skipped: 0, failures: [failure('No report was written.')] };
  if (count.passed + count.failed === 0)
    return { ...count, failed: 1, failures: [...count.failures, failure('No test was run.')] };
  if (!ok && count.failed === 0) {
    return {
      ...count,
      failed: 1,
      failures: [...count.failures, failure('The runner failed outside the tests.')],
    };
  }
  return count;
}
