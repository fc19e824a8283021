import { normaliseAppPassword } from './app-password.ts';
import { redactAddress } from './redact-address.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { findUser, sessionAt, sessionById } from './directory.ts';
import { isLocked } from './lockout.ts';
import { firstFactor, stageAfterPassword, type BrowserContext } from './mfa.ts';
import type { FactorId, Instant, SessionId, TenantState } from './model.ts';
import {
  compareWithNobody,
  comparePassword,
  isStillInForce,
  type ComparedWith,
  longestPassword,
  matchesHash,
} from './password-hash.ts';
import type { Ports } from './ports.ts';
import type { Reason } from './reasons.ts';
import { randomId } from './random.ts';

/**
 * Sign-in in the browser: account password first, then either straight in, or set-up, or a second proof.
 * An app password is no account password here (§7.5, R27, R28).
 */

export interface WebSignIn extends BrowserContext {
  readonly address: string;
  /** Exactly as typed: an account password is never trimmed or folded (ASVS 5.0, 6.2.8). */
  readonly password: string;
}

export interface WebSignInEvidence extends ComparedWith {
  readonly sessionId: SessionId;
  readonly isAccountPassword: boolean;
  /** Only for the explanation beside the screen; the answer on the screen is the same as for any wrong password. */
  readonly isAppPassword: boolean;
  readonly attempt: string | null;
}

/** `null` when it is worth work: what is empty or longer than any password is refused as it is. */
const whyNoPassword = (password: unknown): 'passwordEmpty' | 'passwordTooLong' | null => {
  if (typeof password !== 'string' || password === '') return 'passwordEmpty';
  return password.length > longestPassword ? 'passwordTooLong' : null;
};

export async function prepareWebSignIn(
  state: TenantState,
  { address, password }: WebSignIn,
  ports: Ports,
): Promise<WebSignInEvidence> {
  const sessionId = randomId(ports.random);
  const none = {
    sessionId,
    comparedWith: null,
    isAccountPassword: false,
    isAppPassword: false,
    attempt: null,
  };
  if (whyNoPassword(password) !== null) return none;
  const user = findUser(state, address);
  if (!user) {
    const { fingerprint } = await compareWithNobody(password, state.policy.passwordCost);
    return { ...none, attempt: fingerprint };
  }
  const { matches, fingerprint } = await comparePassword(password, user.passwordHash);
  const candidate = matches ? null : normaliseAppPassword(password, state.policy);
  const isAppPassword =
    candidate !== null &&
    (await Promise.all(user.appPasswords.map(({ hash }) => matchesHash(candidate, hash)))).includes(
      true,
    );
  return {
    sessionId,
    comparedWith: user.passwordHash,
    isAccountPassword: matches,
    isAppPassword,
    attempt: fingerprint,
  };
}

export function decideWebSignIn(
  state: TenantState,
  { address, password, ...place }: WebSignIn,
  evidence: WebSignInEvidence,
  now: Instant,
): Decision {
  const user = findUser(state, address);
  const no = (reason: Reason): Decision =>
    refuse(reason, {
      type: 'webSignInRefused',
      address: redactAddress(address, user, state.policy),
      ...(user && { userId: user.id }),
      reason,
      attempt: evidence.attempt,
    });

  const unusable = whyNoPassword(password);
  if (unusable) return no(unusable);
  if (!user) return no('unknownUser');
  if (evidence.isAppPassword) return no('passwordIsAppPassword');
  const isRight = evidence.isAccountPassword && isStillInForce(evidence, user.passwordHash);
  if (!isRight) return no('passwordWrong');
  if (isLocked(user.failures.password, now)) return no('accountLocked');
  if (user.blocked) return no('userBlocked');

  return accept({
    type: 'webPasswordAccepted',
    session: {
      id: evidence.sessionId,
      userId: user.id,
      stage: stageAfterPassword(state, user, place, now),
      startedAt: now,
      provedAt: null,
      firstAppPasswordId: null,
    },
  });
}

/** The factor that a session asks for. */
export function factorAskedFor(state: TenantState, sessionId: SessionId): FactorId | null {
  const found = sessionAt(state, sessionId, 'secondFactorRequired');
  return found ? (firstFactor(state, found.user)?.id ?? null) : null;
}

export function decideSignOut(state: TenantState, sessionId: SessionId): Decision {
  return sessionById(state, sessionId)
    ? accept({ type: 'signedOut', sessionId })
    : refuse('stepNotReached');
}
