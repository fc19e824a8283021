import type { RunState, WindowId } from '../simulation/model.ts';
import { challengeWindow } from '../tenant/challenges.ts';
import type { Policy } from '../tenant/model.ts';
import { aboutReason, type WaitKind } from '../tenant/reasons.ts';
import type { Action } from './flow.ts';

/** Seconds after which the refusal is over for certain, by the tenant's policy. */
const secondsOf: Readonly<Record<WaitKind, (policy: Policy) => number>> = {
  nextCode: ({ oneTimeCode }) => oneTimeCode.period,
  lockout: ({ throttle }) => throttle.longestWait / 1000,
  challengeLimit: () => challengeWindow / 1000,
};

function secondsIn(window: WindowId, { browser, mail, tenant }: RunState): number | null {
  const problem = window === 'browser' ? browser.problem : window === 'mail' ? mail.problem : null;
  const { wait } = problem ? aboutReason(problem.reason) : {};
  return wait ? secondsOf[wait](tenant.policy) : null;
}

/**
 * An action that may have to wait, because the last refusal in its window ends with time only. When the coach performs it, the
 * practice clock is moved forward first.
 */
export const withWait = (action: Action): Action => ({
  ...action,
  seconds: (state) => secondsIn(action.in, state),
  perform: async (run) => {
    const seconds = secondsIn(action.in, run.state);
    if (seconds !== null) await run.dispatch({ type: 'skipTime', seconds });
    await action.perform(run);
  },
});
