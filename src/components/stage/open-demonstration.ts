import { loadPortalPages } from '../../windows/portal/load-pages.ts';
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
import { OneAfterAnother } from '../../stage/one-after-another.ts';
import { loadAhead } from '../practice/lazy/load-ahead.ts';
import { type SessionOptions } from '../../stage/session-options.ts';
import { StageSession } from '../../stage/stage-session.ts';
import { stageName } from './channel.ts';
import type { OpenedDemonstration } from './opened-demonstration.ts';
import { wayBackLeft } from './playing.ts';
import { realWait } from './real-wait.ts';

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
const openRun = ({ seed, scenario }: Demonstration): Promise<RunHandle> =>
  createRun({
    ...{ seed, scenario },
    clock: realClock,
    random: cryptoRandom,
    openStorage: () => indexedDbStorage(stageName),
  });

/** A tab behind another one draws no frame. */
const longestFrame = 100;

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, longestFrame);
    // A frame is on the screen once the next task runs.
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** All demonstrations have one database, and a run that opens it deletes the one of another demonstration. */
const opening = new OneAfterAnother();

interface Opening extends Pick<SessionOptions, 'screens' | 'texts' | 'changed'> {
  /** Whether nothing else was asked for meanwhile. */
  readonly isWanted: () => boolean;
}

/** It on the stage, for whoever presents it; `null` when it is not wanted any more. */
export const openSession = (
  { demonstration, flow, fragment }: OpenedDemonstration,
  { isWanted, ...options }: Opening,
): Promise<StageSession | null> =>
  opening.add(async () => {
    if (!isWanted()) return null;
    const run = await openRun(demonstration);
    if (!isWanted()) {
      run.close();
      return null;
    }
    const wayBack = wayBackLeft(fragment);
    return new StageSession({ run, flow, wait: realWait, painted, wayBack, ...options });
  });
