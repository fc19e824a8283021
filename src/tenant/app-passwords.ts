import { generateAppPassword } from './app-password.ts';
import { readAppPasswordName } from './app-password-name.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { sessionAt } from './directory.ts';
import { shownRefOf, type FirstAppPassword } from './registration.ts';
import { isProofFresh, mfaStateOf } from './mfa.ts';
import type {
  AppPassword,
  AppPasswordId,
  Instant,
  Session,
  SessionId,
  TenantState,
  User,
} from './model.ts';
import { whyNotOffered } from './offers.ts';
import { hashPassword } from './password-hash.ts';
import type { Ports } from './ports.ts';
import type { Reason } from './reasons.ts';
import { randomId } from './random.ts';

/** The page on which a user manages app passwords: list, create, delete (§2.2, §7.3), never edit (§1.7 row 2). */

type Managing =
  | { readonly found: { readonly session: Session; readonly user: User } }
  | { readonly reason: Reason };

/**
 * A browser session that gave its second proof, of a user to whom the option is offered. A sign-in by app password has
 * no session, so it can never get here.
 *
 * R14, §1.5 row 7: once the tenant's switch is off the owner has no control left, not even to delete.
 */
function managing(state: TenantState, sessionId: SessionId | null, now: Instant): Managing {
  const found = sessionAt(state, sessionId, 'signedIn');
  if (!found) return { reason: 'stepNotReached' };
  const notOffered = whyNotOffered(state, found.user);
  if (notOffered) return { reason: notOffered };
  return isProofFresh(state, found, now) ? { found } : { reason: 'reauthenticationRequired' };
}

/** What the page may show of one: nothing that helps to guess it. */
export type AppPasswordRow = Pick<AppPassword, 'id' | 'name' | 'origin' | 'createdAt'> &
  Partial<Pick<AppPassword, 'lastUsedAt' | 'lastUsedOver'>>;

export type AppPasswordList =
  | { readonly ok: true; readonly rows: readonly AppPasswordRow[]; readonly isFull: boolean }
  | { readonly ok: false; readonly reason: Reason };

export function listAppPasswords(
  state: TenantState,
  sessionId: SessionId | null,
  now: Instant,
): AppPasswordList {
  const who = managing(state, sessionId, now);
  if ('reason' in who) return { ok: false, reason: who.reason };
  const { appPasswords } = who.found.user;
  const isUseShown = state.policy.appPasswordLastUsed === 'shown';
  return {
    ok: true,
    isFull: appPasswords.length >= state.policy.appPasswordLimit,
    rows: appPasswords.map(({ id, name, origin, createdAt, lastUsedAt, lastUsedOver }) => ({
      ...{ id, name, origin, createdAt },
      ...(isUseShown && { lastUsedAt, lastUsedOver }),
    })),
  };
}

/** Drawn and hashed before the critical section: hashing takes a tenth of a second. */
export type NewAppPassword = FirstAppPassword;

export async function prepareAppPassword(
  state: TenantState,
  ports: Ports,
): Promise<NewAppPassword> {
  const text = generateAppPassword(state.policy, ports.random);
  const hash = await hashPassword(text, state.policy.passwordCost, ports.random);
  return { id: randomId(ports.random), text, hash };
}

/** §7.3. The name is all that the user gives; R16: the service makes the password. */
export function decideAppPasswordCreation(
  state: TenantState,
  sessionId: SessionId | null,
  name: unknown,
  prepared: NewAppPassword,
  now: Instant,
): Decision {
  const who = managing(state, sessionId, now);
  if ('reason' in who) return refuse(who.reason);
  const { user, session } = who.found;
  const no = (reason: Reason): Decision =>
    refuse(reason, { type: 'appPasswordRefused', userId: user.id, reason });

  // R15: the list holds only live ones, so a deleted one frees its place.
  if (user.appPasswords.length >= state.policy.appPasswordLimit) return no('appPasswordLimit');
  const reading = readAppPasswordName(name, state, user);
  if (!reading.ok) return no(reading.reason);
  return {
    events: [
      {
        type: 'appPasswordCreated',
        userId: user.id,
        sessionId: session.id,
        appPassword: {
          id: prepared.id,
          name: reading.name,
          origin: 'manage',
          hash: prepared.hash,
          createdAt: now,
          lastUsedAt: null,
          lastUsedOver: null,
        },
      },
    ],
    secrets: [[shownRefOf(prepared.id), prepared.text]],
    ...(reading.isDuplicate && { warning: 'appPasswordNameTaken' }),
  };
}

/** §1.5 row 2: gone for good. An app password of somebody else is as unknown as one that was never made. */
export function decideAppPasswordDeletion(
  state: TenantState,
  sessionId: SessionId | null,
  appPasswordId: AppPasswordId,
  now: Instant,
): Decision {
  const who = managing(state, sessionId, now);
  if ('reason' in who) return refuse(who.reason);
  const { user } = who.found;
  const found = user.appPasswords.find(({ id }) => id === appPasswordId);
  if (!found) return refuse('appPasswordNotFound');
  const { id, name } = found;
  return accept({
    type: 'appPasswordDeleted',
    userId: user.id,
    appPasswordId: id,
    name,
    by: 'user',
  });
}

/**
 * N1, §1.5 row 8: what goes with a user's MFA when it ends by this change: nothing, or all, as the policy says. Removing
 * methods ends it only where it is a method that turns it on.
 */
export function deletedWithMfa(state: TenantState, before: User, after: User) {
  const isEnded =
    mfaStateOf(state, before) !== 'disabled' && mfaStateOf(state, after) === 'disabled';
  const isAll = state.policy.appPasswordsWhenMfaDisabled === 'delete';
  return isEnded && isAll ? allDeleted(before, 'policy') : [];
}

/** One event for each, so that the record names what is gone. */
export const allDeleted = (user: User, by: 'admin' | 'policy') =>
  user.appPasswords.map(
    ({ id, name }) =>
      ({ type: 'appPasswordDeleted', userId: user.id, appPasswordId: id, name, by }) as const,
  );
