/**
 * `npm run curated-mutants`: applies each mutant of tests/mutation/curated-mutants.ts and tells which test noticed. Fails on
 * a survivor, and on a mutant whose line is gone. Another list can be named, as the test of this command does.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tryMutants } from '../tests/mutation/try-mutants.ts';
import type { CuratedMutant } from '../tests/mutation/curated-mutant.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const list = process.argv[2] ?? path.join(root, 'tests/mutation/curated-mutants.ts');
const { curatedMutants } = (await import(pathToFileURL(list).href)) as {
  curatedMutants: readonly CuratedMutant[];
};

const count = { killed: 0, survived: 0, error: 0 };
for await (const [{ name, file }, outcome] of tryMutants(curatedMutants, root)) {
  count[outcome.state] += 1;
  const words = {
    killed: () => `killed by ${'by' in outcome ? outcome.by : ''}`,
    survived: () => 'SURVIVED',
    error: () => `ERROR: ${'why' in outcome ? outcome.why : ''}`,
  }[outcome.state]();
  console.log(`${name} (${file})\n  ${words}`);
}
console.log(
  `\n${curatedMutants.length} mutants: ${count.killed} killed, ${count.survived} survived, ${count.error} errors`,
);
process.exitCode = count.survived + count.error > 0 ? 1 : 0;
