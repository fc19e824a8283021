import type { Decision } from '../../tenant/decision.ts';
import type { BrowserId, Instant } from '../../tenant/model.ts';
import { decideBrowserRemembered } from '../../tenant/remembered-browsers.ts';
import type { RunState } from '../model.ts';
import { decideNext } from './command-handler.ts';

/** §1.4 row 6: only where the admin allows it is there a box to tick. */
export const isRememberDeviceOffered = ({ tenant }: RunState): boolean =>
  tenant.policy.rememberMfaDays !== null;

/**
 * A second proof that the tenant takes, and with it a cookie where the box was ticked. Who still has a set-up to do is
 * in by no right yet, and gets none.
 */
export function rememberDevice(
  state: RunState,
  now: Instant,
  proof: Decision,
  cookie: BrowserId,
): Decision {
  return decideNext(state, now, proof, (tenant): Decision => {
    const accepted = proof.events.find(({ type }) => type === 'secondFactorAccepted');
    const sessionId = accepted?.type === 'secondFactorAccepted' ? accepted.nextSessionId : null;
    const isIn = tenant.sessions[sessionId ?? '']?.stage === 'signedIn';
    return isIn && state.browser.remembers && isRememberDeviceOffered(state)
      ? decideBrowserRemembered(tenant, sessionId, cookie)
      : { events: [] };
  });
}
