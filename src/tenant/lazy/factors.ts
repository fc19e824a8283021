import { deletedWithMfa } from '../app-passwords.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import { findFactor, sessionAt } from '../directory.ts';
import { isProofFresh, isUsable } from '../mfa.ts';
import type { FactorId, Instant, SessionId, TenantState, User } from '../model.ts';
import type { Reason } from '../reasons.ts';

/** Methods that are registered already: removed, chosen as default, left behind with a lost phone. */

function proved(
  state: TenantState,
  sessionId: SessionId | null,
  now: Instant,
): { readonly user: User; readonly sessionId: SessionId } | Reason {
  const found = sessionAt(state, sessionId, 'signedIn');
  if (!found) return 'stepNotReached';
  return isProofFresh(state, found, now)
    ? { user: found.user, sessionId: found.session.id }
    : 'reauthenticationRequired';
}

/**
 * The last method may go too: a user whose phone is lost must be able to say so. The next sign-in then asks for a new
 * one (§2.5 row 1), and other sessions, which perhaps the thief has, end (ASVS 5.0, 7.4.3). App passwords stay (§1.5), unless
 * the user's MFA ends with it and the policy says otherwise.
 */
export function decideFactorRemoval(
  state: TenantState,
  sessionId: SessionId | null,
  factorId: FactorId,
  now: Instant,
): Decision {
  const who = proved(state, sessionId, now);
  if (typeof who === 'string') return refuse(who);
  const factor = findFactor(who.user, factorId);
  if (factor?.state !== 'active') return refuse('factorNotFound');
  const { user } = who;
  const userId = user.id;
  const after = { ...user, factors: user.factors.filter(({ id }) => id !== factorId) };
  return accept(
    { type: 'factorRemoved', userId, factorId },
    { type: 'sessionsRevoked', userId, by: 'user', exceptId: who.sessionId },
    ...deletedWithMfa(state, user, after),
  );
}

/** §2.4 row 2. */
export function decideDefaultFactor(
  state: TenantState,
  sessionId: SessionId | null,
  factorId: FactorId,
  now: Instant,
): Decision {
  const who = proved(state, sessionId, now);
  if (typeof who === 'string') return refuse(who);
  const factor = findFactor(who.user, factorId);
  if (!factor || !isUsable(state, factor)) return refuse('factorNotFound');
  return who.user.defaultFactorId === factorId
    ? accept()
    : accept({ type: 'defaultFactorChanged', userId: who.user.id, factorId });
}
