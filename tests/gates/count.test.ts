import { expect, test } from 'vitest';
import { judge } from '../../scripts/lib/count.mjs';

/** What the runners themselves report is in runners.full.test.ts. */

const allPassed = { passed: 3, failed: 0, skipped: 0, failures: [] };

test('a runner that ended well keeps its count', () => {
  expect(judge('Unit tests', true, allPassed)).toEqual(allPassed);
});

test('a runner that broke down after its last test has failed', () => {
  expect(judge('Unit tests', false, allPassed)).toMatchObject({ passed: 3, failed: 1 });
});

test('a runner that skipped everything has failed', () => {
  expect(judge('Unit tests', true, { ...allPassed, passed: 0, skipped: 3 }).failed).toBe(1);
});

test('a runner that wrote no report has failed', () => {
  expect(judge('Unit tests', true, null).failed).toBe(1);
});
