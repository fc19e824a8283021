import type { Flow } from '../../../flows/flow.ts';
import { realClock } from '../../../simulation/clock.ts';
import { createRun } from '../../../simulation/create-run.ts';
import { cryptoRandom } from '../../../simulation/random.ts';
import type { RunHandle } from '../../../simulation/run.ts';
import { indexedDbStorage } from '../../../simulation/storage/indexed-db.ts';
import type { ImportedRun } from '../../../simulation/storage/lazy/import-export.ts';
import { randomId } from '../../../tenant/random.ts';
import { followBegun } from './begun.ts';

/** Web Crypto is missing on plain http. There is no weaker way, so there is no practice. */
export const hasCryptography = (): boolean => isSecureContext && 'subtle' in crypto;

/** Opens the run that this browser keeps for a page, or begins one; `imported` takes the place of what is kept. */
export async function openPageRun(
  flow: Flow,
  seed: string | null,
  imported: ImportedRun | null,
): Promise<RunHandle> {
  const run = await createRun({
    seed,
    scenario: flow.scenario,
    clock: realClock,
    random: cryptoRandom,
    openStorage: async () => {
      const name = databaseNameOf(flow);
      if (!imported) return indexedDbStorage(name);
      const { storageWithRun } = await import('../../../simulation/storage/lazy/replace-run.ts');
      return storageWithRun(name, imported, randomId(cryptoRandom));
    },
  });
  if (isGuidesOwn(flow)) followBegun(run, flow.id, () => localStorage);
  return run;
}

/** A case of "What do you see?", or another day, is a run of its own: it must not cost the reader the one that is kept. */
const isGuidesOwn = ({ id, scenario }: Flow): boolean => scenario.id === id;

const databaseNameOf = (flow: Flow): string =>
  `app-password-lab:${flow.id}${isGuidesOwn(flow) ? '' : ':case'}`;
