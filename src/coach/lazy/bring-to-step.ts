import type { Flow } from '../../flows/flow.ts';
import type { RunHandle } from '../../simulation/run.ts';
import { nextAction, progressOf } from '../next-action.ts';

/** Upper bound, larger than any flow: a flow whose actions change nothing must end. */
const mostActions = 60;

/**
 * Brings the run to the moment at which a step is the current one, by performing the steps before it. For a step that is
 * already done the run is reset first.
 *
 * Resolves to false when the step could not be reached.
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
      // Nothing changed: this page does not offer the next action. Reset and start again.
      if (count > 0 && run.log.length <= 2) return false;
      await run.reset();
    }
  }
  return isHere();
}
