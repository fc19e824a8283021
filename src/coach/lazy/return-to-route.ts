import type { Action, Flow } from '../../flows/flow.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { offRouteAction } from '../progress.ts';

/** More actions than any way back has. */
const mostActions = 25;

/** Plays what leads back to the printed route, and stops there. The reader does the rest. */
export async function returnToRoute(
  flow: Flow,
  run: RunHandle,
  perform: (action: Action) => Promise<void> = (action) => action.perform(run),
): Promise<void> {
  for (let count = 0; count < mostActions; count += 1) {
    const action = offRouteAction(flow, run.state, run.drafts);
    if (!action) return;
    await perform(action);
  }
}
