import { decidePasswordReset, prepareNewPassword } from '../../tenant/lazy/account-password.ts';
import {
  decideAppPasswordsDeleted,
  decideMfaState,
  decideReRegistration,
  decideSessionsRevoked,
  decideUserChange,
} from '../../tenant/administration.ts';
import type { Admin } from '../../tenant/admin-permissions.ts';
import type { Decision } from '../../tenant/decision.ts';
import type { Instant, TenantState, UserId } from '../../tenant/model.ts';
import { decidePolicyChange } from '../../tenant/lazy/policy-change.ts';
import { differences, refusalIn, savedWith } from './forms.ts';
import type { AdminPage } from '../devices/admin-page.ts';
import { mailboxSettings, policySettings, type UserTask } from './settings.ts';
import type { RunState } from '../model.ts';
import { nextPracticePassword, ratna } from '../personas.ts';
import {
  decideNext,
  noChange,
  refuseInput,
  type HandlersOf,
  type CommandResult,
} from '../command-handlers/command-handler.ts';

/** The admin centre is Ratna's. Her permissions follow from her role in the tenant. */
export const admin = ({ tenant }: RunState): Admin => ({
  id: ratna.id,
  role: tenant.users[ratna.id]?.role ?? 'user',
});

/** `adminSaved` and the events of the decision, or the refusal alone: a change is never applied in part. */
function saved(decision: Decision): CommandResult {
  if (decision.refusal) return refuseInput('admin', null, decision.refusal);
  // Revoked sessions are a consequence. They come first, as the panel explains the last event.
  const events = [...decision.events].sort((one, other) => rank(one.type) - rank(other.type));
  return { events: [{ type: 'adminSaved' }, ...events] };
}

const rank = (type: string): number => (type === 'sessionsRevoked' ? 0 : 1);

function forEachUser(
  state: RunState,
  now: Instant,
  userIds: readonly UserId[],
  decide: (tenant: TenantState, userId: UserId) => Decision,
): CommandResult {
  if (userIds.length === 0) return noChange;
  return saved(
    [...new Set(userIds)].reduce<Decision>(
      (before, userId) => decideNext(state, now, before, (tenant) => decide(tenant, userId)),
      { events: [] },
    ),
  );
}

const decisions = {
  requireReRegistration: decideReRegistration,
  deleteAppPasswords: decideAppPasswordsDeleted,
  revokeSessions: decideSessionsRevoked,
} as const satisfies Readonly<Record<UserTask, unknown>>;

/** Whether all users that a page names are in the tenant. */
function isPageThere({ tenant }: RunState, page: AdminPage): boolean {
  const userIds = 'userIds' in page ? page.userIds : 'userId' in page ? [page.userId] : null;
  return userIds === null || (userIds.length > 0 && userIds.every((id) => id in tenant.users));
}

export const adminHandlers: HandlersOf<
  | 'openAdminPage'
  | 'setMfaState'
  | 'manageUsers'
  | 'blockSignIn'
  | 'resetPassword'
  | 'setMailboxApps'
  | 'changePolicy'
> = {
  openAdminPage:
    (_, { page }) =>
    (state) =>
      isPageThere(state, page) ? { events: [{ type: 'adminWent', page }] } : noChange,

  setMfaState:
    (_, { userIds, to }) =>
    (state, now) =>
      forEachUser(state, now, userIds, (tenant, userId) =>
        decideMfaState(tenant, admin(state), userId, to),
      ),

  manageUsers:
    (_, { userIds, tasks }) =>
    (state, now) =>
      forEachUser(state, now, userIds, (tenant, userId) =>
        [...new Set(tasks)].reduce<Decision>(
          (before, task) =>
            decideNext({ ...state, tenant }, now, before, (after) =>
              decisions[task](after, admin(state), userId),
            ),
          { events: [] },
        ),
      ),

  blockSignIn:
    (_, { userIds, blocked }) =>
    (state, now) =>
      forEachUser(state, now, userIds, (tenant, userId) =>
        tenant.users[userId]?.blocked === blocked
          ? { events: [] }
          : decideUserChange(tenant, admin(state), userId, { blocked }),
      ),

  /** The new password is the practice's own, so that coach and hints know it. */
  resetPassword: async (before, { userId }, ports) => {
    const next = nextPracticePassword(before, userId);
    const prepared = await prepareNewPassword(
      before.tenant,
      userId,
      { current: null, next },
      ports.random,
    );
    return (state) =>
      next === nextPracticePassword(state, userId)
        ? saved(decidePasswordReset(state.tenant, admin(state), userId, prepared))
        : noChange;
  },

  setMailboxApps:
    (_, { userId, apps }) =>
    (state, now) =>
      forEachUser(state, now, [userId], (tenant) => {
        const before = tenant.users[userId]?.mailbox;
        const mailbox = before && savedWith(mailboxSettings, apps, before);
        const isSame = before && Object.keys(differences(before, mailbox ?? before)).length === 0;
        return isSame || mailbox === undefined
          ? { events: [] }
          : decideUserChange(tenant, admin(state), userId, { mailbox });
      }),

  /** A text that is no list of ranges changes nothing and stays in the field. */
  changePolicy:
    (_, { change }) =>
    (state) => {
      const refused = refusalIn(policySettings, change);
      if (refused) return refuseInput('admin', refused.field, refused.reason);
      const { policy } = state.tenant;
      // A form is saved as a whole, and most of it was left alone.
      const wanted = differences(policy, savedWith(policySettings, change, policy));
      return saved(decidePolicyChange(state.tenant, admin(state), wanted));
    },
};
