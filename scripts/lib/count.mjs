/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} remarks what a bare number would hide
 */

/**
 * @param {object} report of `vitest --reporter=json`
 * @returns {Count}
 */
export function countUnitTests(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {any} */ (report);
  /** @type {{ name: string, status: string, assertionResults: { status: string }[] }[]} */
  const files = testResults;
  // A file that cannot be loaded has no failed test in it, and would otherwise go unseen.
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    remarks: broken.map(({ name }) => `${name} did not run.`),
  };
}

/**
 * @param {object} report of Playwright's reporter `json`
 * @returns {Count}
 */
export function countBrowserTests(report) {
  const { stats, errors } = /** @type {any} */ (report);
  /** @type {{ message?: string }[]} */
  const outside = errors;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + outside.length,
    skipped: stats.skipped,
    remarks: outside.map(({ message }) => message ?? 'An error outside any test.'),
  };
}

/**
 * What a runner's result is worth. A runner that ran nothing proves nothing, and one that fails without a failed test has
 * failed all the same: both count as one failure.
 *
 * @param {string} title
 * @param {boolean} ok whether the runner ended well
 * @param {Count | null} count `null` when there is no report
 * @returns {Count}
 */
export function judge(title, ok, count) {
  if (!count)
    return { passed: 0, failed: 1, skipped: 0, remarks: [`${title}: no report was written.`] };
  if (count.passed + count.failed === 0) {
    return { ...count, failed: 1, remarks: [...count.remarks, `${title}: no test was run.`] };
  }
  if (!ok && count.failed === 0) {
    return {
      ...count,
      failed: 1,
      remarks: [...count.remarks, `${title}: the runner failed outside the tests; see above.`],
    };
  }
  return count;
}
