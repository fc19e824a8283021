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
];
