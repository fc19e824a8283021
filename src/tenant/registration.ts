import { generateAppPassword } from './app-password.ts';
import { readAppPasswordName } from './app-password-name.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { activeFactors, sessionAt } from './directory.ts';
import { refused } from './enrolment.ts';
import { mfaStateOf } from './mfa.ts';
import type { TenantEvent } from './events.ts';
import type { AppPassword, Instant, SessionId, TenantState, User } from './model.ts';
import { hashPassword } from './password-hash.ts';
import { readPhoneNumber } from './phone-number.ts';
import type { Ports } from './ports.ts';
import { randomId } from './random.ts';

/** The end of the set-up: a second number, the first app password, Done (§2.1 rows 9 to 12). */

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
  const text = generateAppPassword(state.policy, ports.random);
  const hash = await hashPassword(text, state.policy.passwordCost, ports.random);
  return { id: randomId(ports.random), text, hash };
}

/** The name under which the browser finds the app password that it shows once. Never saved: see the secret store. */
export const shownRefOf = (appPasswordId: string): string => `shown:${appPasswordId}`;

/**
 * R26, §7.2: the wizard issues an app password where the organisation needs it: switch on, MFA by per-user state (R6,
 * G3), and a place free. Forty kept from before must not make registration impossible.
 */
const isFirstIssued = (state: TenantState, user: User): boolean =>
  state.policy.appPasswordsAllowed &&
  !state.policy.securityDefaults &&
  mfaStateOf(state, user) !== 'disabled' &&
  user.appPasswords.length < state.policy.appPasswordLimit;

/** §2.2 row 8: whether the wizard has a section "App passwords" for this session. */
export function isAppPasswordSectionDue(state: TenantState, sessionId: SessionId | null): boolean {
  const found = sessionAt(state, sessionId, 'enrolling');
  return found?.session.firstAppPasswordId === null && isFirstIssued(state, found.user);
}

/**
 * "Next" after the verified method. Where no app password is issued, registration ends here (§7.2, an inference).
 * `name`: what today's wizard asks for (§2.2 row 8); the pages of 2018 issue one without a name (R26).
 */
export function decideContactConfirmed(
  state: TenantState,
  sessionId: SessionId | null,
  alternateNumber: string | null,
  first: FirstAppPassword | null,
  now: Instant,
  name?: unknown,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling');
  if (!found || activeFactors(found.user).length === 0) return refuse('stepNotReached');
  const { user, session } = found;
  const events: TenantEvent[] = [];

  if (alternateNumber !== null) {
    const reading = readPhoneNumber(alternateNumber);
    if (!reading.ok) return refused(user, reading.reason);
    events.push({
      type: 'alternateContactSaved',
      userId: user.id,
      phoneNumber: reading.phoneNumber,
    });
  }
  // A second press on the same page issues no second one.
  if (session.firstAppPasswordId !== null) return refuse('stepNotReached');
  if (!first || !isFirstIssued(state, user)) {
    return { events: [...events, ...registered(state, user, session.id)] };
  }
  const named =
    name === undefined
      ? ({ ok: true, name: null } as const)
      : readAppPasswordName(name, state, user);
  if (!named.ok) {
    const { reason } = named;
    return refuse(reason, { type: 'appPasswordRefused', userId: user.id, reason });
  }
  events.push({
    type: 'appPasswordCreated',
    userId: user.id,
    sessionId: session.id,
    appPassword: {
      id: first.id,
      name: named.name,
      origin: 'enrolment',
      hash: first.hash,
      createdAt: now,
      lastUsedAt: null,
      lastUsedOver: null,
    },
  });
  return { events, secrets: [[shownRefOf(first.id), first.text]] };
}

/** "Done": the session is complete, and R4 moves an Enabled user to Enforced (G1: not before). */
export function decideEnrolmentFinished(state: TenantState, sessionId: SessionId | null): Decision {
  const found = sessionAt(state, sessionId, 'enrolling');
  if (!found || activeFactors(found.user).length === 0) return refuse('stepNotReached');
  return accept(...registered(state, found.user, found.session.id));
}

function registered(state: TenantState, user: User, sessionId: SessionId): TenantEvent[] {
  return [
    { type: 'registrationCompleted', userId: user.id, sessionId },
    ...(mfaStateOf(state, user) === 'enabled'
      ? [
          {
            type: 'mfaStateChanged',
            userId: user.id,
            to: 'enforced',
            by: 'registration',
            adminId: null,
          } as const,
        ]
      : []),
  ];
}
