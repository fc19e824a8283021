import { isTooMany, prepareChallenge, send, type NewChallenge } from './challenges.ts';
import { refuse, accept, type Decision } from './decision.ts';
import { activeFactors, sessionAt } from './directory.ts';
import { isProofFresh } from './mfa.ts';
import type {
  Challenge,
  Factor,
  FactorKind,
  Instant,
  Policy,
  Session,
  SessionId,
  TenantState,
  User,
} from './model.ts';
import { keyToText } from './one-time-code.ts';
import { readPhoneNumber } from './phone-number.ts';
import type { Ports } from './ports.ts';
import type { Reason } from './reasons.ts';
import { randomBytes, randomId } from './random.ts';

/**
 * Registration as of 2018 (§2.1, §7.2): interrupt, choose a method, verify it, receive the first app password, Done.
 * Somebody who is signed in adds a further method by the same rules (§2.2, §2.3, §2.4).
 */

/** RFC 4226 §4, R6 recommends 160 bits. */
const keyBytes = 20;

export function decideEnrolmentStart(state: TenantState, sessionId: SessionId | null): Decision {
  const found = sessionAt(state, sessionId, 'setUpRequired', 'enrolling');
  if (!found) return refuse('stepNotReached');
  return accept({
    type: 'enrolmentStarted',
    sessionId: found.session.id,
    userId: found.user.id,
  });
}

type Enrolling =
  | { readonly found: { readonly session: Session; readonly user: User } }
  | { readonly reason: Reason };

/** Who may add a method now: somebody in the set-up, or signed in with a proof that is fresh (§1.7 row 3). */
function enrolling(state: TenantState, sessionId: SessionId | null, now: Instant): Enrolling {
  const found = sessionAt(state, sessionId, 'enrolling', 'signedIn');
  if (!found) return { reason: 'stepNotReached' };
  if (found.session.stage === 'signedIn' && !isProofFresh(state, found, now)) {
    return { reason: 'reauthenticationRequired' };
  }
  return { found };
}

/** §2.3 row 7: under security defaults no phone can be registered. One registered before goes on (G18). */
export const kindsAllowed = ({ securityDefaults, factorKinds }: Policy): readonly FactorKind[] =>
  securityDefaults ? factorKinds.filter((kind) => kind === 'authenticatorApp') : factorKinds;

export const keyRefOf = (factorId: string): string => `key:${factorId}`;

export interface AppEvidence {
  readonly factorId: string;
  readonly key: string;
}

/** A fresh key for an authenticator app. Starting again gives another key; the older one is refused from then on. */
export function prepareApp(ports: Ports): AppEvidence {
  return { factorId: randomId(ports.random), key: keyToText(randomBytes(ports.random, keyBytes)) };
}

export function decideApp(
  state: TenantState,
  sessionId: SessionId | null,
  { factorId, key }: AppEvidence,
  now: Instant,
): Decision {
  const who = enrolling(state, sessionId, now);
  if ('reason' in who) return refuse(who.reason);
  const { user } = who.found;
  const { policy } = state;
  if (!kindsAllowed(policy).includes('authenticatorApp')) return refuse('methodNotAllowed');
  const apps = activeFactors(user).filter(({ kind }) => kind === 'authenticatorApp');
  // §1.7 row 1: the sixth is refused.
  if (apps.length >= policy.authenticatorLimit) return refuse('factorLimit');
  const keyRef = keyRefOf(factorId);
  const factor: Factor = {
    ...pending(state, factorId, now),
    kind: 'authenticatorApp',
    keyRef,
    // Frozen here: a policy that changes later breaks no phone that is set up already.
    parameters: policy.oneTimeCode,
  };
  return {
    events: [{ type: 'factorPending', userId: user.id, factor }],
    secrets: [[keyRef, key]],
  };
}

const pending = (state: TenantState, id: string, now: Instant): Omit<Factor, 'kind'> => ({
  id,
  state: 'pending',
  pendingUntil: now + state.policy.pendingLife,
  label: '',
  spentSteps: [],
  failures: 0,
});

export interface PhoneEvidence extends NewChallenge {
  readonly factorId: string;
}

export async function preparePhone(kind: Challenge['kind'], ports: Ports): Promise<PhoneEvidence> {
  return { factorId: randomId(ports.random), ...(await prepareChallenge(kind, ports)) };
}

/** §2.1 row 4. `null` in place of a number means the office phone, which the user cannot edit (row 5). */
export function decidePhone(
  state: TenantState,
  sessionId: SessionId | null,
  phoneNumber: string | null,
  evidence: PhoneEvidence,
  now: Instant,
): Decision {
  const who = enrolling(state, sessionId, now);
  if ('reason' in who) return refuse(who.reason);
  const { user, session } = who.found;
  const { kind } = evidence.challenge;
  const isOffice = phoneNumber === null;
  // A desk phone receives no messages: call only.
  const isAllowed =
    kindsAllowed(state.policy).includes(kind) && !(isOffice && kind !== 'phoneCall');
  if (!isAllowed) return refuse('methodNotAllowed');
  if (isOffice && user.officePhone === null) return refuse('officePhoneMissing');
  const reading = readPhoneNumber(isOffice ? user.officePhone : phoneNumber);
  if (!reading.ok) return refused(user, reading.reason);
  if (isTooMany(state, user, now)) return refused(user, 'tooManyChallenges');

  const factor: Factor = {
    ...pending(state, evidence.factorId, now),
    kind,
    phoneNumber: reading.phoneNumber,
    ...(isOffice && { isOfficePhone: true }),
  };
  const sent = send(state, user, factor, evidence, session.id, now);
  return {
    ...sent,
    events: [{ type: 'factorPending', userId: user.id, factor }, ...sent.events],
  };
}

export const refused = (user: User, reason: Reason): Decision =>
  refuse(reason, { type: 'enrolmentRefused', userId: user.id, reason });

/** Leaving a set-up that was not finished: the account is as before. Nothing to leave is no mistake. */
export function decideFactorCancelled(state: TenantState, sessionId: SessionId | null): Decision {
  const found = sessionAt(state, sessionId, 'enrolling', 'signedIn');
  if (!found) return refuse('stepNotReached');
  const unfinished = found.user.factors.filter((factor) => factor.state === 'pending');
  return accept(
    ...unfinished.map(
      ({ id }) => ({ type: 'factorCancelled', userId: found.user.id, factorId: id }) as const,
    ),
  );
}
