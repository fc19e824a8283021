import type { CuratedMutant } from './curated-mutant.ts';

export const storageMutants: readonly CuratedMutant[] = [
  {
    name: 'the lock is not taken',
    file: 'src/simulation/tabs/tabs.ts',
    line: 'await locks.request(name, { signal }, start).catch(() => undefined);',
    replacement: 'void signal;',
    rule: 'CC-06',
  },
  {
    name: 'memory: the end of the log is not compared',
    file: 'src/simulation/storage/memory.ts',
    line: 'if ((runId !== null && at.runId !== runId) || at.length !== events.length) {',
    replacement: 'if (runId !== null && at.runId !== runId) {',
    rule: 'CC-05',
  },
  {
    name: 'IndexedDB: the end of the log is not compared',
    file: 'src/simulation/storage/indexed-db.ts',
    line: 'if ((run && run.runId !== at.runId) || at.length !== (run?.length ?? 0)) return false;',
    replacement: 'if (run && run.runId !== at.runId) return false;',
    rule: 'CC-03',
  },
  {
    name: 'IndexedDB: reads are waited for without end',
    file: 'src/simulation/storage/indexed-db.ts',
    line: 'const read = <T>(work: Promise<T>): Promise<T> => inTime(work, wait);',
    replacement: 'const read = <T>(work: Promise<T>): Promise<T> => work;',
    rule: 'SG-01',
  },
  {
    name: 'IndexedDB: a change that is given up is saved later',
    file: 'src/simulation/storage/database.ts',
    line: 'if (!isSettled) giveUp();',
    replacement: 'void giveUp;',
    rule: 'SG-01',
  },
];
