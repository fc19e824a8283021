import fc from 'fast-check';
import { afterEach, beforeEach, inject } from 'vitest';

// Parts that the product loads when they are needed first would be loaded in the middle of a test: values that a file makes
// as it is loaded could then not be told from what a test did. Here all of them are loaded before.
import.meta.glob('../../src/{tenant,simulation}/**/!(*.test).ts', { eager: true });

/** What Stryker tells its runs, and what of it is still there from the run before: the worker is kept. */
declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace?: string;
    activeMutant?: string;
  }
}

interface Space {
  activeMutant?: string | undefined;
  /** The mutant that a test has noticed already. */
  killed?: string;
}

// The same cases each time: a mutant that dies only today helps nobody.
fc.configureGlobal({ seed: 20_180_320 });

const mutant = inject('activeMutant');
const name = inject('globalNamespace') ?? '__stryker__';
const spaces = globalThis as unknown as Record<string, Space>;
const space = (spaces[name] ??= {});

// The last mutant is over. The next one begins with the tests, not while their files are loaded.
space.activeMutant = undefined;

if (mutant !== undefined) {
  // One failure is enough. Vitest's own `bail` would end the worker too.
  beforeEach(({ skip }) => {
    if (space.killed === mutant) skip();
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') space.killed = mutant;
  });
}
