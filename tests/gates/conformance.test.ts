import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exitCodeOf,
  groupsIn,
  idsInFiles,
  stateOf,
  unitTestFolders,
  type Evidence,
} from '../../scripts/lib/conformance-cases.ts';
import { root } from '../../scripts/lib/project.mjs';
import { notApplicable } from '../conformance/not-applicable.ts';

const text = readFileSync(path.join(root, 'tests/conformance/cases.txt'), 'utf8');
const all = groupsIn(text).flatMap(({ cases }) => cases.map(({ id }) => id));

const evidence: Evidence = {
  titles: [
    { text: 'RV-01 a suite RV-02 and a test', passed: true },
    { text: 'RV-02 another test', passed: false },
    { text: 'XRV-040 is no id', passed: true },
  ],
  inBrowserTests: new Set(['BI-06']),
  notApplicable: { 'OT-11': 'No place.' },
};

describe('npm run conformance', () => {
  it.each([
    ['RV-01', 'done'],
    ['RV-02', 'failing'],
    ['RV-04', 'missing'],
    ['BI-06', 'not run'],
    ['OT-11', 'not applicable'],
  ] as const)('%s is %s', (id, state) => {
    expect(stateOf(id, evidence)).toBe(state);
  });

  it('fails when a case fails or is missing, and for nothing else', () => {
    const count = { done: 1, 'not applicable': 1, 'not run': 1, failing: 0, missing: 0 };
    expect(exitCodeOf(count)).toBe(0);
    expect(exitCodeOf({ ...count, failing: 1 })).toBe(1);
    expect(exitCodeOf({ ...count, missing: 1 })).toBe(1);
  });

  it('each of the 223 cases stands in a test, or says why it has no place', () => {
    expect(new Set(all).size).toBe(223);
    const inTests = new Set(
      [...unitTestFolders.map((folder) => `${folder}/**/*.ts`), 'tests/**/*.e2e.ts'].flatMap(
        (pattern) => [...idsInFiles(root, pattern)],
      ),
    );
    const without = (known: ReadonlySet<string>) =>
      all.filter((id) => !known.has(id) && !Object.hasOwn(notApplicable, id));
    expect(without(inTests)).toEqual([]);
    expect(without(new Set([...inTests].filter((id) => id !== 'RV-04')))).toEqual(['RV-04']);
  });
});
