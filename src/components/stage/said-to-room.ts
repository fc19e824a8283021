import { explain, explainAbsence, type Explanation } from '../../coach/lazy/explain.ts';
import type { RunEvent, RunState } from '../../simulation/model.ts';

/** What the presenter does with the practice itself: a room that is told of it reads "your last act". */
const ofPresenter: ReadonlySet<RunEvent['type']> = new Set(['undone', 'redone', 'timePaused']);

/** What just happened, and why the option is missing where it is: for what a room cannot see on the screens. */
export function saidToRoom(state: RunState): readonly Explanation[] {
  const event = state.lastExplainedEvent;
  const happened = event && !ofPresenter.has(event.type) ? explain(event, state) : null;
  return [happened, explainAbsence(state)].filter((one) => one !== null);
}
