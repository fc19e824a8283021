import { expect, test } from 'vitest';
import { recordOf } from '../records.ts';
import type { judgeUnits } from '../verdict.ts';
import { families } from './families.ts';
import { runBenchmark } from './run.ts';

test('more than forty kinds of changes are tried, no two of one name', () => {
  expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
  expect(families.length).toBeGreaterThan(40);
});

test('every unit of every kind of change is judged as it should be', () => {
  expect(runBenchmark()).toMatchObject({ precision: 1, recall: 1, wrong: [] });
});

test('a judge that looks at names alone, or at nothing, is found out', () => {
  const byName: typeof judgeUnits = (units, { records }) =>
    units.map((unit) => {
      const record = records.get(unit.id);
      const isStale = record !== undefined && record.source !== recordOf(unit).source;
      return { unit, verdict: isStale ? 'stale' : 'current', before: null, changes: null };
    });
  expect(runBenchmark(byName).precision).toBeLessThan(1);
  const blind: typeof judgeUnits = (units) =>
    units.map((unit) => ({ unit, verdict: 'current', before: null, changes: null }));
  expect(runBenchmark(blind).recall).toBe(0);
});
