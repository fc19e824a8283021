import { accept, refuse, type Decision } from './decision.ts';
import { activeFactors, findUser, isSecondFactorAsked, sessionAt } from './directory.ts';
import type { FactorId, Instant, SessionId, TenantState } from './model.ts';
import { normaliseAppPassword } from './app-password.ts';
import { longestPassword, matchesHash, wasteOneDerivation } from './password-hash.ts';
import type { Ports } from './ports.ts';
import type { Reason } from './reasons.ts';
import { drawId } from './sampling.ts';

/**
 * Sign-in in the browser: account password first, then either straight in, or set-up, or a second proof.
 * An app password is no account password here (§7.5, R27, R28).
 */

export interface WebSignIn {
  readonly address: string;
  /** Exactly as typed: an account password is never trimmed or folded (ASVS 5.0, 6.2.8). */
  readonly password: string;
}

export interface WebSignInEvidence {
  readonly sessionId: SessionId;
  readonly isAccountPassword: boolean;
  /** Only for the explanation beside the screen; the answer on the screen is the same as for any wrong password. */
  readonly isAppPassword: boolean;
}

export async function prepareWebSignIn(
  state: TenantState,
  { address, password }: WebSignIn,
  ports: Ports,
): Promise<WebSignInEvidence> {
  const sessionId = drawId(ports.random);
  const none = { sessionId, isAccountPassword: false, isAppPassword: false };
  if (password === '' || password.length > longestPassword) return none;
  const user = findUser(state, address);
  if (!user) {
    await wasteOneDerivation(password, state.policy.passwordCost);
    return none;
  }
  const isAccountPassword = await matchesHash(password, user.passwordHash);
  const candidate = isAccountPassword ? null : normaliseAppPassword(password, state.policy);
  const isAppPassword =
    candidate !== null &&
    (await Promise.all(user.appPasswords.map(({ hash }) => matchesHash(candidate, hash)))).includes(
      true,
    );
  return { sessionId, isAccountPassword, isAppPassword };
}

export function decideWebSignIn(
  state: TenantState,
  { address, password }: WebSignIn,
  evidence: WebSignInEvidence,
  now: Instant,
): Decision {
  const user = findUser(state, address);
  const no = (reason: Reason): Decision =>
    refuse(reason, { type: 'webSignInRefused', address, ...(user && { userId: user.id }), reason });

  if (password === '') return no('passwordEmpty');
  if (password.length > longestPassword) return no('passwordTooLong');
  if (!user) return no('unknownUser');
  if (evidence.isAppPassword) return no('passwordIsAppPassword');
  if (!evidence.isAccountPassword) return no('passwordWrong');
  if (user.blocked) return no('userBlocked');

  const stage = !isSecondFactorAsked(user)
    ? 'signedIn'
    : activeFactors(user).length > 0 && user.registered
      ? 'secondFactorRequired'
      : 'setUpRequired';
  return accept({
    type: 'webPasswordAccepted',
    session: { id: evidence.sessionId, userId: user.id, stage, startedAt: now },
  });
}

/** The factor that a session asks for: the newest active one. */
export function factorAskedFor(state: TenantState, sessionId: SessionId): FactorId | null {
  const found = sessionAt(state, sessionId, 'secondFactorRequired');
  return found ? (activeFactors(found.user).at(-1)?.id ?? null) : null;
}

export function decideSignOut(state: TenantState, sessionId: SessionId): Decision {
  return state.sessions[sessionId]
    ? accept({ type: 'signedOut', sessionId })
    : refuse('stepNotReached');
}
