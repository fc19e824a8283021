import type { RunState, WindowId } from '../simulation/model.ts';
import type { Reason } from '../tenant/reasons.ts';
import type { Action } from './flow.ts';

/** Seconds after which a refusal of this kind is over. */
const waits: Partial<Record<Reason, number>> = {
  codeReplayed: 30,
  clockWentBack: 30,
  codeLocked: 15 * 60,
  accountLocked: 15 * 60,
  tooManyChallenges: 60 * 60,
};

function secondsIn(window: WindowId, { browser, mail }: RunState): number | null {
  const problem = window === 'browser' ? browser.problem : window === 'mail' ? mail.problem : null;
  return (problem && waits[problem.reason]) ?? null;
}

/**
 * An action that may have to wait: the last answer in its window can be one against which nothing but time helps. Whoever
 * lets the coach do it has the practice clock moved on.
 */
export const withWait = (action: Action): Action => ({
  ...action,
  seconds: (state) => secondsIn(action.in, state),
  play: async (run) => {
    const seconds = secondsIn(action.in, run.state);
    if (seconds !== null) await run.dispatch({ type: 'skipTime', seconds });
    await action.play(run);
  },
});
