import type { Action, Flow, Step } from '../flows/flow.ts';
import type { RunState } from '../simulation/model.ts';
import type { Drafts } from '../simulation/run.ts';

export type StepState = 'todo' | 'current' | 'done';

export interface StepProgress {
  readonly id: string;
  readonly state: StepState;
}

/**
 * How far the run is, derived from the state alone: the first step that is not done is the current one. Undo, another route
 * or another tab need no code of their own.
 */
export function progressOf(flow: Flow, state: RunState): readonly StepProgress[] {
  const present = flow.steps.findIndex((step) => !step.done(state));
  return flow.steps.map((step, index) => ({
    id: step.id,
    state: step.done(state) ? 'done' : index === present ? 'current' : 'todo',
  }));
}

/** What to do now; `null` when every step is done. */
export function nextAction(flow: Flow, state: RunState, drafts: Drafts): Action | null {
  const step = presentStep(flow, state);
  if (!step) return null;
  const prerequisite = flow.prerequisiteAction(step.id, state, drafts);
  if (prerequisite) return prerequisite;
  // Every action is done and the step is not: the last action has to be repeated.
  return step.actions.find((action) => !action.done(state, drafts)) ?? step.actions.at(-1) ?? null;
}

/** What to do now, if the instruction for the present step does not say so; `null` on the printed route. */
export function offRouteAction(flow: Flow, state: RunState, drafts: Drafts): Action | null {
  const action = nextAction(flow, state, drafts);
  const printed = presentStep(flow, state)?.actions ?? [];
  // A step without printed actions has no route to leave.
  return action && printed.length > 0 && !printed.includes(action) ? action : null;
}

const presentStep = (flow: Flow, state: RunState): Step | undefined =>
  flow.steps.find((step) => !step.done(state));
