import { projectFrom } from '../../read-project.ts';
import { unitsOf } from '../units.ts';
import { judgeUnits, type Verdict } from '../verdict.ts';
import { acceptedAs } from './accepted.ts';
import { base, type Files } from './base.ts';
import { families } from './families.ts';

export interface BenchmarkResult {
  readonly families: number;
  readonly units: number;
  /** Of the units that were told to be stale, the share that is; and of those that are, the share that was told. 0 to 1. */
  readonly precision: number;
  readonly recall: number;
  /** Every unit that was judged otherwise than it should be, of any verdict. */
  readonly wrong: readonly {
    readonly family: string;
    readonly id: string;
    readonly expected: Verdict;
    readonly given: Verdict | 'not there';
  }[];
}

const unitsIn = (files: Files) => unitsOf(projectFrom(files), 'id');

/** Tries every family of changes on the base with a way to judge, and compares each unit's verdict with the one that is expected. */
export function runBenchmark(judge: typeof judgeUnits = judgeUnits): BenchmarkResult {
  const known = acceptedAs(unitsIn(base));
  const wrong: BenchmarkResult['wrong'][number][] = [];
  const count = { units: 0, told: 0, toldRightly: 0, stale: 0 };
  for (const { name, change, expected } of families) {
    const judged = judge(unitsIn(change(base)), known);
    const given = new Map(judged.map(({ unit, verdict }) => [unit.id, verdict]));
    for (const id of new Set([...given.keys(), ...Object.keys(expected)])) {
      const right = expected[id] ?? 'current';
      const verdict = given.get(id) ?? 'not there';
      count.units += 1;
      if (right === 'stale') count.stale += 1;
      if (verdict === 'stale') count.told += 1;
      if (verdict === 'stale' && right === 'stale') count.toldRightly += 1;
      if (verdict !== right) wrong.push({ family: name, id, expected: right, given: verdict });
    }
  }
  return {
    families: families.length,
    units: count.units,
    precision: count.toldRightly / count.told,
    recall: count.toldRightly / count.stale,
    wrong,
  };
}
