import type { Flow } from '../../flows/flow.ts';
import { loadPortalPages } from '../../windows/portal/load-pages.ts';
import type { PortalPages } from '../../windows/portal/portal-pages.ts';
import {
  flowOf,
  writeFragment,
  writeInvitation,
  type Demonstration,
} from '../../stage/demonstrations/index.ts';
import { realClock } from '../../simulation/clock.ts';
import { createRun } from '../../simulation/create-run.ts';
import { cryptoRandom } from '../../simulation/random.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { indexedDbStorage } from '../../simulation/storage/indexed-db.ts';
import { loadAhead } from '../practice/lazy/load-ahead.ts';
import { stageName } from './channel.ts';

/** A demonstration with what it needs on the screen. */
export interface OpenedDemonstration {
  readonly demonstration: Demonstration;
  /** As an address has it behind `#`, and as the tabs name it to each other. */
  readonly fragment: string;
  /** The same for the phones of an audience: short, and without what the trainer notes for themselves. */
  readonly invitation: string;
  readonly flow: Flow;
  readonly portalPages: PortalPages;
}

/** Rejects when a part cannot be loaded. */
export async function openDemonstration(
  demonstration: Demonstration,
): Promise<OpenedDemonstration> {
  const [flow, fragment, invitation, portalPages] = await Promise.all([
    flowOf(demonstration),
    writeFragment(demonstration),
    writeInvitation(demonstration),
    loadPortalPages(demonstration.scenario.screens),
  ]);
  // So that it can be shown to its end without a network; until then each part is loaded when it is drawn.
  void loadAhead(flow).catch(console.error);
  return { demonstration, fragment, invitation, flow, portalPages };
}

/** Its run, as it was left in this browser. */
export const openRun = ({ seed, scenario }: Demonstration): Promise<RunHandle> =>
  createRun({
    ...{ seed, scenario },
    clock: realClock,
    random: cryptoRandom,
    openStorage: () => indexedDbStorage(stageName),
  });
