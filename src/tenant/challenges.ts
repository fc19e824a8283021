import { accept, refuse, type Decision } from './decision.ts';
import { findFactor, sessionAt } from './directory.ts';
import { toBase64 } from './encoding.ts';
import type { TenantEvent } from './events.ts';
import { isUsable } from './mfa.ts';
import type {
  Challenge,
  Factor,
  FactorId,
  Instant,
  SessionId,
  TenantState,
  User,
} from './model.ts';
import type { Ports } from './ports.ts';
import { randomBytes, randomId, randomLetters } from './random.ts';

/** Text messages and calls: sent, limited in number, answered once. */

/** §2.4 row 4, an assumption. */
export const digitsInTextMessage = 6;

export const hashOfMessageCode = async (code: string, salt: string): Promise<Uint8Array> =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}:${code}`)),
  );

/** A challenge before it is known who asked for it, and when it is sent. */
export interface NewChallenge {
  readonly challenge: Omit<Challenge, 'sessionId' | 'sentAt' | 'expiresAt'>;
  /** `null` for a call, which is answered with #. */
  readonly code: string | null;
}

export async function prepareChallenge(
  kind: Challenge['kind'],
  ports: Pick<Ports, 'random'>,
): Promise<NewChallenge> {
  const common = { id: randomId(ports.random), kind, used: false };
  if (kind === 'phoneCall') return { challenge: common, code: null };
  const code = randomLetters('0123456789', digitsInTextMessage, ports.random);
  const salt = toBase64(randomBytes(ports.random, 16));
  return {
    challenge: { ...common, salt, codeHash: toBase64(await hashOfMessageCode(code, salt)) },
    code,
  };
}

/** The name under which the phone finds the code of a text message. */
export const codeRefOf = ({ id }: Pick<Challenge, 'id'>): string => `message:${id}`;

/** Milliseconds in which the messages and calls to one user are counted. */
export const challengeWindow = 60 * 60_000;

/** Without a limit anybody could make a phone ring all day, or guess a fresh code as often as a new one is sent. */
export const isTooMany = ({ policy }: TenantState, user: User, now: Instant): boolean =>
  user.challengesAt.filter((instant) => instant > now - challengeWindow).length >=
  policy.challengesPerHour;

/** The message or call to a factor. The older code of the same factor is worth nothing from then on. */
export function send(
  { policy }: TenantState,
  user: User,
  factor: Pick<Factor, 'id' | 'phoneNumber'>,
  { challenge, code }: NewChallenge,
  sessionId: SessionId,
  now: Instant,
): Decision {
  if (factor.phoneNumber === undefined) return refuse('stepNotReached');
  const about = {
    userId: user.id,
    factorId: factor.id,
    phoneNumber: factor.phoneNumber,
    challenge: { ...challenge, sessionId, sentAt: now, expiresAt: now + policy.challengeLife },
  };
  if (code === null) return accept({ type: 'callPlaced', ...about });
  const codeRef = codeRefOf(challenge);
  return {
    events: [{ type: 'textMessageSent', ...about, codeRef }],
    secrets: [[codeRef, code]],
  };
}

/** Once more, or for the first time at a later sign-in. Failures stay counted (NIST SP 800-63B-4 §3.1.3). */
export function decideChallenge(
  state: TenantState,
  { sessionId, factorId }: { readonly sessionId: SessionId; readonly factorId: FactorId },
  prepared: NewChallenge,
  now: Instant,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling', 'secondFactorRequired', 'signedIn');
  const factor = findFactor(found?.user, factorId);
  if (!found || !factor || factor.kind !== prepared.challenge.kind) return refuse('stepNotReached');
  const isReachable =
    factor.state === 'pending'
      ? found.session.stage !== 'secondFactorRequired'
      : isUsable(state, factor);
  if (!isReachable) return refuse('stepNotReached');
  if (isTooMany(state, found.user, now)) return refuse('tooManyChallenges');
  return send(state, found.user, factor, prepared, sessionId, now);
}

/** The person answered the call and pressed #. The browser, which waits for it, goes on. */
export function decideCallConfirmed(
  state: TenantState,
  challengeId: string,
  sessionId: SessionId | null,
  now: Instant,
  nextSessionId: SessionId,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling', 'secondFactorRequired', 'signedIn');
  const factor = found?.user.factors.find((one) => one.challenge?.id === challengeId);
  const challenge = factor?.challenge;
  if (!found || !factor || challenge?.kind !== 'phoneCall') return refuse('callExpired');
  if (challenge.sessionId !== sessionId) return refuse('callExpired');
  if (challenge.used || now >= challenge.expiresAt) return refuse('callExpired');
  if (factor.state === 'active' && !isUsable(state, factor)) return refuse('callExpired');
  const about = { sessionId: found.session.id, factorId: factor.id, steps: [] };
  const confirmed: TenantEvent = {
    type: 'callConfirmed',
    userId: found.user.id,
    factorId: factor.id,
    challengeId,
  };
  return accept(
    confirmed,
    factor.state === 'pending'
      ? { type: 'factorVerified', userId: found.user.id, ...about }
      : { type: 'secondFactorAccepted', ...about, nextSessionId },
  );
}
