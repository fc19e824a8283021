import type { Decision } from '../../tenant/decision.ts';
import type { BrowserId, Instant } from '../../tenant/model.ts';
import { decideBrowserRemembered } from '../../tenant/remembered-browsers.ts';
import type { RunState } from '../model.ts';
import { decideNext } from './command-handler.ts';

/** §1.4 row 6: the checkbox is there only when the admin allows it. */
export const isRememberDeviceOffered = ({ tenant }: RunState): boolean =>
  tenant.policy.rememberMfaDays !== null;

/**
 * Adds a cookie to an accepted second factor when the checkbox was ticked. A session that still has to do the set-up gets
 * none.
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
