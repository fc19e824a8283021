import type { Act, Flow } from '../flows/flow.ts';
import type { RunState } from '../simulation/model.ts';
import type { Drafts } from '../simulation/run.ts';

export type StepState = 'todo' | 'current' | 'done';

export interface StepProgress {
  readonly id: string;
  readonly state: StepState;
}

/**
 * How far the run is. A step is done because the state says so; the first one that is not done is the present one.
 * Nothing is remembered: undo, another route or another tab change the answer by themselves.
 */
export function progressOf(flow: Flow, state: RunState): readonly StepProgress[] {
  const present = flow.steps.findIndex((step) => !step.done(state));
  return flow.steps.map((step, index) => ({
    id: step.id,
    state: step.done(state) ? 'done' : index === present ? 'current' : 'todo',
  }));
}

/** What the reader's place asks for first; `null` on the printed route, and at the end of it. */
export function detourOf(flow: Flow, state: RunState, drafts: Drafts): Act | null {
  const step = flow.steps.find((one) => !one.done(state));
  const detour = step ? flow.detourBefore(step.id, state, drafts) : null;
  // A flow may read every act off the page; one that its step prints is no detour.
  return detour && !step?.acts.includes(detour) ? detour : null;
}

/** What to do now; `null` when every step is done. */
export function nextAct(flow: Flow, state: RunState, drafts: Drafts): Act | null {
  const step = flow.steps.find((one) => !one.done(state));
  if (!step) return null;
  const detour = flow.detourBefore(step.id, state, drafts);
  if (detour) return detour;
  // When every act seems done and the step is not, the last act has to be done again.
  return step.acts.find((act) => !act.done(state, drafts)) ?? step.acts.at(-1) ?? null;
}
