import type { Flow } from '../../flows/flow.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { nextAction, progressOf } from '../progress.ts';

/** More actions than any flow has: a flow whose actions change nothing must not keep the reader waiting for ever. */
const mostActions = 60;

/**
 * Brings the run to the moment at which a step is the present one, by performing the steps before it. A step that is
 * behind the run starts from the beginning again: the past is not edited, it is played anew.
 *
 * Resolves to false when the flow could not be played that far.
 */
export async function bringToStep(flow: Flow, run: RunHandle, stepId: string): Promise<boolean> {
  const target = flow.steps.findIndex(({ id }) => id === stepId);
  if (target < 0) return false;
  const isHere = () => progressOf(flow, run.state)[target]?.state === 'current';
  const isBehind = () => flow.steps[target]?.done(run.state) ?? false;

  if (isHere()) return true;
  if (isBehind()) await run.reset();
  for (let count = 0; count < mostActions; count += 1) {
    if (isHere()) return true;
    const before = run.state.version;
    const drafts = run.drafts;
    await nextAction(flow, run.state, run.drafts)?.perform(run);
    if (run.state.version === before && run.drafts === drafts) {
      // Off the path: this page does not offer what comes next. Begin again rather than give up.
      if (count > 0 && run.log.length <= 2) return false;
      await run.reset();
    }
  }
  return isHere();
}
