import { drawAppPassword } from './app-password.ts';
import { refuse, accept, type Decision } from './decision.ts';
import { activeFactors, sessionAt } from './directory.ts';
import type { TenantEvent } from './events.ts';
import type { AppPassword, Challenge, Factor, Instant, SessionId, TenantState } from './model.ts';
import { defaultParameters, keyToText } from './one-time-code.ts';
import { hashPassword } from './password-hash.ts';
import { readPhoneNumber } from './phone-number.ts';
import type { NewSecrets, Ports } from './ports.ts';
import { drawBytes, drawId } from './sampling.ts';
import { codeRefOf, prepareChallenge } from './verification.ts';

/** Registration as of 2018 (§2.1, §7.2): interrupt, choose a method, verify it, receive the first app password, Done. */

/** RFC 4226 §4, R6 recommends 160 bits. */
const keyBytes = 20;

export function decideEnrolmentStart(state: TenantState, sessionId: SessionId | null): Decision {
  const found = sessionAt(state, sessionId, 'setUpRequired', 'enrolling');
  if (!found) return refuse('stepNotReached');
  return accept({ type: 'enrolmentStarted', sessionId: found.session.id, userId: found.user.id });
}

export const keyRefOf = (factorId: string): string => `key:${factorId}`;

/** A fresh key for an authenticator app. Starting again gives another key; the older one is refused from then on. */
export function prepareApp(ports: Ports): { readonly factorId: string; readonly key: string } {
  return { factorId: drawId(ports.random), key: keyToText(drawBytes(ports.random, keyBytes)) };
}

export function decideApp(
  state: TenantState,
  sessionId: SessionId | null,
  { factorId, key }: { factorId: string; key: string },
  now: Instant,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling');
  if (!found) return refuse('stepNotReached');
  if (!state.policy.factorKinds.includes('authenticatorApp')) return refuse('methodNotAllowed');
  const keyRef = keyRefOf(factorId);
  const factor: Factor = {
    ...pending(state, factorId, now),
    kind: 'authenticatorApp',
    keyRef,
    parameters: defaultParameters,
  };
  return {
    events: [{ type: 'factorPending', userId: found.user.id, factor }],
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

export interface PhoneEvidence {
  readonly factorId: string;
  readonly challenge: Challenge;
  readonly code: string | null;
}

export async function preparePhone(
  state: TenantState,
  kind: Challenge['kind'],
  ports: Ports,
): Promise<PhoneEvidence> {
  return { factorId: drawId(ports.random), ...(await prepareChallenge(state, kind, ports)) };
}

export function decidePhone(
  state: TenantState,
  sessionId: SessionId | null,
  phoneNumber: string,
  { factorId, challenge, code }: PhoneEvidence,
  now: Instant,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling');
  if (!found) return refuse('stepNotReached');
  if (!state.policy.factorKinds.includes(challenge.kind)) return refuse('methodNotAllowed');
  const reading = readPhoneNumber(phoneNumber);
  if (!reading.ok)
    return refuse(reading.reason, {
      type: 'enrolmentRefused',
      userId: found.user.id,
      reason: reading.reason,
    });

  const factor: Factor = {
    ...pending(state, factorId, now),
    kind: challenge.kind,
    phoneNumber: reading.phoneNumber,
  };
  const about = { userId: found.user.id, factorId, phoneNumber: reading.phoneNumber, challenge };
  const sent: TenantEvent =
    code === null
      ? { type: 'callPlaced', ...about }
      : { type: 'textMessageSent', ...about, codeRef: codeRefOf(challenge) };
  return {
    events: [{ type: 'factorPending', userId: found.user.id, factor }, sent],
    ...(code !== null && { secrets: [[codeRefOf(challenge), code]] satisfies NewSecrets }),
  };
}

/** The first app password, made ready before the critical section because hashing it takes a tenth of a second. */
export interface FirstAppPassword {
  readonly id: string;
  readonly text: string;
  readonly hash: AppPassword['hash'];
}

export async function prepareFirstAppPassword(
  state: TenantState,
  ports: Ports,
): Promise<FirstAppPassword | null> {
  if (!state.policy.appPasswordsAllowed) return null;
  const text = drawAppPassword(state.policy, ports.random);
  return {
    id: drawId(ports.random),
    text,
    hash: await hashPassword(text, state.policy.passwordCost, ports.random),
  };
}

/** The name under which the browser finds the app password that it shows once. Never saved: see the secret store. */
export const shownRefOf = (appPasswordId: string): string => `shown:${appPasswordId}`;

/**
 * "Next" after the verified method: R26, the old wizard issues an app password by itself, if the tenant's switch is on;
 * otherwise registration ends here (§7.2, marked there as an inference).
 */
export function decideContactConfirmed(
  state: TenantState,
  sessionId: SessionId | null,
  alternateNumber: string | null,
  first: FirstAppPassword | null,
  now: Instant,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling');
  if (!found || activeFactors(found.user).length === 0) return refuse('stepNotReached');
  const { user, session } = found;
  const events: TenantEvent[] = [];

  if (alternateNumber !== null) {
    const reading = readPhoneNumber(alternateNumber);
    if (!reading.ok)
      return refuse(reading.reason, {
        type: 'enrolmentRefused',
        userId: user.id,
        reason: reading.reason,
      });
    events.push({
      type: 'alternateContactSaved',
      userId: user.id,
      phoneNumber: reading.phoneNumber,
    });
  }
  if (!first || !state.policy.appPasswordsAllowed)
    return { events: [...events, ...registered(state, session.id)] };
  if (user.appPasswords.length >= state.policy.appPasswordLimit) return refuse('appPasswordLimit');
  events.push({
    type: 'appPasswordCreated',
    userId: user.id,
    appPassword: {
      id: first.id,
      name: null,
      origin: 'enrolment',
      hash: first.hash,
      createdAt: now,
      lastUsedAt: null,
    },
  });
  return { events, secrets: [[shownRefOf(first.id), first.text]] };
}

/** "Done": the session is complete, and R4 moves an Enabled user to Enforced. */
export function decideEnrolmentFinished(state: TenantState, sessionId: SessionId | null): Decision {
  const found = sessionAt(state, sessionId, 'enrolling');
  if (!found || activeFactors(found.user).length === 0) return refuse('stepNotReached');
  return accept(...registered(state, found.session.id));
}

function registered(state: TenantState, sessionId: SessionId): TenantEvent[] {
  const user = sessionAt(state, sessionId, 'enrolling')?.user;
  if (!user) return [];
  return [
    { type: 'registrationCompleted', userId: user.id, sessionId },
    ...(user.mfa === 'enabled'
      ? [{ type: 'mfaStateChanged', userId: user.id, to: 'enforced', by: 'registration' } as const]
      : []),
  ];
}
