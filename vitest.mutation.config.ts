import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keepWorker } from './tests/mutation/kept-worker.ts';

/** Tests that take a second, or start a program, and prove nothing here that a faster one does not. */
const slowTests = [
  'SG-06 rejects with the name of a database that another tab keeps open',
  'that a tab does not release delays the others for two seconds at most',
  'LK-13 the same stale app password sent a thousand times counts once',
  'CC-05 the property notices %s',
  'RW-13 the memory of the guard stays small',
  '%s: accepted and usable, or refused',
  'asks at most two questions, each only if some answer to it changes what is said',
  'has exactly one reason and one next step, with words in every language, and the opened run shows the same',
  'tenant variant × client × era × question: each combination has exactly one reason and one next step, with words',
];

/** Changes the tests as they are loaded: what is on the disk stays as it is. */
const lighterTests: Plugin = {
  name: 'lighter-tests',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.test.ts')) return null;
    return slowTests.reduce(
      (text, title) =>
        text.replace(
          new RegExp(`\\b(it|test)(\\.each\\([^']*\\))?\\(\\s*'${RegExp.escape(title)}'`, 'g'),
          (call, name: string) => call.replace(name, `${name}.skip`),
        ),
      code,
    );
  },
};

/** The first failure ends the run of a mutant, so the quick tests come first: those of the storage wait when it breaks. */
const quickFirst = [
  '/tests/conformance/',
  '/src/',
  '/tests/integration/',
  '/tests/command-snapshots/',
  '/tests/storage/',
];
const place = ({ moduleId }: TestSpecification): number =>
  quickFirst.findIndex((folder) => moduleId.includes(folder));

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => place(one) - place(other)));
  }
}

/** What `npm run mutation` runs for each mutant. One of them may cost a fraction of a second; there are thousands. */
export default defineConfig({
  plugins: [lighterTests, keepWorker],
  test: {
    environment: 'node',
    include: [
      '{src/{tenant,simulation},tests/{conformance,storage,integration,command-snapshots}}/**/*.test.ts',
    ],
    // The model needs its 5,000 histories to draw every answer once, and the paths are walked one by one. The second vendor
    // needs files of its own, and without isolation there is one of each. One answer is asked for thousands of tenants.
    exclude: [
      'tests/conformance/{model,j-paths,second-vendor}.test.ts',
      'tests/integration/one-answer.test.ts',
      '**/*.full.test.ts',
    ],
    // Random tests draw few cases.
    env: { TEST_SIZE: 'mutation' },
    setupFiles: ['tests/mutation/one-mutant.ts'],
    sequence: { sequencer: QuickFirst },
    testTimeout: 5000,
    // Files of a run share what they load, and with the kept worker so do the runs.
    isolate: false,
  },
});
