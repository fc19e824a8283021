import type { Action, Flow } from '../../flows/flow.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { offRouteAction } from '../next-action.ts';

/** Upper bound, larger than any way back to the route. */
const mostActions = 25;

/** Performs the prerequisite actions until the reader is on the printed route again. */
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
