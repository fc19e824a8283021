/**
 * `npm run planted-faults`: plants each fault of tests/mutation/planted-faults.ts and tells which test noticed. Fails on
 * a survivor, and on a fault whose line is gone. Another list can be named, as the test of this command does.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tryFaults } from '../tests/mutation/plant.ts';
import type { PlantedFault } from '../tests/mutation/planted-faults.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const list = process.argv[2] ?? path.join(root, 'tests/mutation/planted-faults.ts');
const { plantedFaults } = (await import(pathToFileURL(list).href)) as {
  plantedFaults: readonly PlantedFault[];
};

const count = { killed: 0, survived: 0, error: 0 };
for await (const [{ name, file }, outcome] of tryFaults(plantedFaults, root)) {
  count[outcome.state] += 1;
  const words = {
    killed: () => `killed by ${'by' in outcome ? outcome.by : ''}`,
    survived: () => 'SURVIVED',
    error: () => `ERROR: ${'why' in outcome ? outcome.why : ''}`,
  }[outcome.state]();
  console.log(`${name} (${file})\n  ${words}`);
}
console.log(
  `\n${plantedFaults.length} faults: ${count.killed} killed, ${count.survived} survived, ${count.error} errors`,
);
process.exitCode = count.survived + count.error > 0 ? 1 : 0;
