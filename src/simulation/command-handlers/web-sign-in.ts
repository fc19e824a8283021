import { decideChallenge, prepareChallenge } from '../../tenant/challenges.ts';
import type { Decision } from '../../tenant/decision.ts';
import { findUser } from '../../tenant/directory.ts';
import { firstFactor } from '../../tenant/mfa.ts';
import type { Instant, SessionId } from '../../tenant/model.ts';
import type { Ports } from '../../tenant/ports.ts';
import {
  decideWebSignIn,
  factorAskedFor,
  prepareWebSignIn,
  type WebSignIn,
} from '../../tenant/web-sign-in.ts';
import type { RunState } from '../model.ts';
import { decideNext } from './command-handler.ts';

export interface PreparedWebSignIn {
  readonly sessionId: SessionId;
  readonly decide: (state: RunState, now: Instant) => Decision;
}

/**
 * The sign-in page of the organisation, in the browser or in a client with modern sign-in. A message or call for the second
 * factor is sent at once.
 */
export async function prepareSignInPage(
  state: RunState,
  signIn: WebSignIn,
  ports: Ports,
): Promise<PreparedWebSignIn> {
  const evidence = await prepareWebSignIn(state.tenant, signIn, ports);
  const { sessionId } = evidence;
  const user = findUser(state.tenant, signIn.address);
  const kind = user && firstFactor(state.tenant, user)?.kind;
  const challenge =
    kind === undefined || kind === 'authenticatorApp' ? null : await prepareChallenge(kind, ports);
  return {
    sessionId,
    decide: (current, now) =>
      decideNext(
        current,
        now,
        decideWebSignIn(current.tenant, signIn, evidence, now),
        (tenant): Decision => {
          const factorId = factorAskedFor(tenant, sessionId);
          return challenge && factorId !== null
            ? decideChallenge(tenant, { sessionId, factorId }, challenge, now)
            : { events: [] };
        },
      ),
  };
}
