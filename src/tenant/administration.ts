import { allDeleted, deletedWithMfa } from './app-passwords.ts';
import { adminIdOf, whyNotAllowed, type Admin, type AdminPermission } from './admin-permissions.ts';
import { isEraDate, valueOn } from './effective-dated.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { isBlockPending } from './directory-sync.ts';
import { activeFactors, userById } from './directory.ts';
import type { TenantEvent, UserSettings } from './events.ts';
import type { EraDate, Instant, MfaState, TenantState, User, UserId } from './model.ts';

/** What an admin does to one user. */

function about(
  state: TenantState,
  admin: Admin,
  act: AdminPermission,
  userId: UserId,
  decide: (user: User) => Decision,
): Decision {
  const notAllowed = whyNotAllowed(admin, act);
  if (notAllowed) return refuse(notAllowed);
  const user = userById(state, userId);
  return user ? decide(user) : refuse('unknownUser');
}

/** R4: an admin may move a user between the states in any direction. */
export function decideMfaState(
  state: TenantState,
  admin: Admin,
  userId: UserId,
  to: MfaState,
): Decision {
  return about(state, admin, 'changeMfaState', userId, (user) => {
    if (state.profile.mfa !== 'perUserState') return refuse('policyInvalid');
    if (user.mfa === to) return accept();
    const { policy, era } = state;
    const events: TenantEvent[] = [
      { type: 'mfaStateChanged', userId, to, by: 'admin', adminId: adminIdOf(admin) },
    ];
    // C3, P20: a method from before counts as a registration, or it does not.
    const isAtOnce =
      to === 'enabled' &&
      activeFactors(user).length > 0 &&
      valueOn(policy.enabledUserWithMethod, era) === 'enforced';
    if (isAtOnce) {
      events.push({
        type: 'mfaStateChanged',
        userId,
        to: 'enforced',
        by: 'registration',
        adminId: null,
      });
    }
    events.push(...deletedWithMfa(state, user, { ...user, mfa: to }));
    if (to !== 'disabled' && policy.mfaOnEndsSessions) {
      events.push({ type: 'sessionsRevoked', userId, by: 'admin', exceptId: null });
    }
    return accept(...events);
  });
}

/** §1.5 row 3. The number that is gone is the number of events. */
export const decideAppPasswordsDeleted = (state: TenantState, admin: Admin, userId: UserId) =>
  about(state, admin, 'deleteAppPasswords', userId, (user) => accept(...allDeleted(user, 'admin')));

/** §1.5 row 4: methods go, app passwords stay, unless the policy says otherwise. Sessions end with what proved them. */
export const decideReRegistration = (state: TenantState, admin: Admin, userId: UserId) =>
  about(state, admin, 'requireReRegistration', userId, (user) =>
    accept(
      { type: 'reRegistrationRequired', userId, adminId: adminIdOf(admin) },
      { type: 'sessionsRevoked', userId, by: 'admin', exceptId: null },
      ...(state.policy.reRegisterRevokes
        ? allDeleted(user, 'policy')
        : deletedWithMfa(state, user, { ...user, factors: [] })),
    ),
  );

/** §1.5 row 5: browsers have to sign in again; app passwords do not notice. */
export const decideSessionsRevoked = (state: TenantState, admin: Admin, userId: UserId) =>
  about(state, admin, 'revokeSessions', userId, () =>
    accept({ type: 'sessionsRevoked', userId, by: 'admin', exceptId: null }),
  );

export const decideUnlock = (state: TenantState, admin: Admin, userId: UserId) =>
  about(state, admin, 'unlock', userId, () =>
    accept({ type: 'userUnlocked', userId, adminId: adminIdOf(admin) }),
  );

export function decideUnlockAll(state: TenantState, admin: Admin): Decision {
  const notAllowed = whyNotAllowed(admin, 'unlock');
  if (notAllowed) return refuse(notAllowed);
  return accept(
    ...Object.keys(state.users).map(
      (userId) => ({ type: 'userUnlocked', userId, adminId: adminIdOf(admin) }) as const,
    ),
  );
}

/** A tenant without anybody who may change it could never be repaired, so the last one stays. */
function isLastAdmin(state: TenantState, user: User): boolean {
  const others = Object.values(state.users).filter(
    ({ id, role, blocked }) => id !== user.id && role === 'globalAdministrator' && !blocked,
  );
  return user.role === 'globalAdministrator' && others.length === 0;
}

export const decideUserChange = (
  state: TenantState,
  admin: Admin,
  userId: UserId,
  change: Partial<UserSettings>,
) =>
  about(state, admin, 'changeUser', userId, (user) => {
    const isStripped =
      change.blocked === true || (change.role ?? 'globalAdministrator') !== 'globalAdministrator';
    if (isStripped && isLastAdmin(state, user)) return refuse('lastAdmin');
    return accept(...changed(user, change, admin));
  });

const changed = (user: User, change: Partial<UserSettings>, admin: Admin): TenantEvent[] => [
  { type: 'userChanged', userId: user.id, change, adminId: adminIdOf(admin) },
  ...(change.blocked === true && !user.blocked
    ? [{ type: 'sessionsRevoked', userId: user.id, by: 'admin', exceptId: null } as const]
    : []),
];

/** §1.5 row 9, G14: what is deleted on-premises stays here as a block until this service has heard of it. */
export const decideUserDeletion = (
  state: TenantState,
  admin: Admin,
  userId: UserId,
  now: Instant,
) =>
  about(state, admin, 'changeUser', userId, (user) => {
    if (isLastAdmin(state, user)) return refuse('lastAdmin');
    const isPending = !user.blocked || isBlockPending(state, user, now);
    if (state.policy.directorySyncLag !== null && isPending) {
      return accept(...changed(user, { blocked: true }, admin));
    }
    const { address } = user;
    return accept({ type: 'userDeleted', userId, address, adminId: adminIdOf(admin) });
  });

/** The day on which the rules are read. No tenant is older than itself. */
export function decideEra(state: TenantState, era: EraDate): Decision {
  if (!isEraDate(era)) return refuse('eraMalformed');
  if (era < state.createdOn) return refuse('eraBeforeTenant');
  return era === state.era ? accept() : accept({ type: 'eraChanged', era });
}
