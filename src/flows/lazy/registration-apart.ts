import type { RunState } from '../../simulation/model.ts';
import type { Drafts } from '../../simulation/run.ts';
import { activeFactors } from '../../tenant/directory.ts';
import { mfaStateOf } from '../../tenant/mfa.ts';
import * as actions from '../actions.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';
import type { Action } from '../flow.ts';

/**
 * For guides that begin with somebody who is registered. Whoever has deleted the last method needs another one before
 * anything else (docs/facts.md §7.1), and the way there shares controls with the printed steps: "Add", the field of the code.
 */

/** The same copy each time: the coach compares actions by identity. */
const copies = new WeakMap<Action, Action>();
function copyOf(action: Action): Action {
  const copy = copies.get(action) ?? { ...action };
  copies.set(action, copy);
  return copy;
}

/** Whether the person in the browser, or about to be, has all that the guide takes for granted. */
function isReady({ browser, tenant }: RunState, next: Action): boolean {
  const user = tenant.users[browser.userId ?? (next === actions.chooseBudi ? 'budi' : 'sari')];
  return (
    user !== undefined && mfaStateOf(tenant, user) === 'enforced' && activeFactors(user).length > 0
  );
}

/** The next action in the browser; as long as a method is missing, one that no guide prints, so that none of it is on the route. */
export function asRegistered(state: RunState, drafts: Drafts, aim: NavigationGoal): Action {
  const next = nextBrowserAction(state, drafts, aim);
  return isReady(state, next) ? next : copyOf(next);
}
