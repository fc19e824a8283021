import {
  decideAppPasswordsDeleted,
  decideMfaState,
  decideReRegistration,
  decideSessionsRevoked,
  decideUserChange,
} from '../../tenant/administration.ts';
import type { Admin } from '../../tenant/admin-permissions.ts';
import type { Decision } from '../../tenant/decision.ts';
import type { Protocol } from '../../tenant/protocol-availability.ts';
import type { Instant, Policy, TenantState, UserId } from '../../tenant/model.ts';
import { decidePolicyChange } from '../../tenant/policy-change.ts';
import { readRanges } from '../../tenant/trusted-ranges.ts';
import type { AdminPage, SettingsChange, UserTask } from '../admin-pages.ts';
import type { RunState } from '../model.ts';
import { ratna } from '../personas.ts';
import {
  decideNext,
  noChange,
  refuseInput,
  type HandlersOf,
  type CommandResult,
} from './command-handler.ts';

/** The admin centre is Ratna's. Her permissions follow from her role in the tenant. */
const admin = ({ tenant }: RunState): Admin => ({
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

type Setting = Exclude<keyof SettingsChange, 'trustedRanges'>;

/** Every setting that is compared as it is. */
const settings = Object.keys({
  appPasswordsAllowed: true,
  rememberMfaDays: true,
  securityDefaults: true,
  conditionalAccessMfa: true,
  legacyBlocked: true,
  smtpAuth: true,
  modernAuthentication: true,
} satisfies Record<Setting, true>) as readonly Setting[];

/** The fields that differ. A form is saved as a whole, and most of it is unchanged. */
function differences(
  change: SettingsChange,
  ranges: readonly string[] | null,
  policy: Policy,
): Partial<Policy> {
  const wanted = settings.filter(
    (name) => change[name] !== undefined && change[name] !== policy[name],
  );
  const areRangesNew = ranges !== null && ranges.join() !== policy.trustedRanges.join();
  return {
    ...Object.fromEntries(wanted.map((name) => [name, change[name]])),
    ...(areRangesNew && { trustedRanges: ranges }),
  };
}

export const adminHandlers: HandlersOf<
  | 'openAdminPage'
  | 'setMfaState'
  | 'manageUsers'
  | 'blockSignIn'
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

  setMailboxApps:
    (_, { userId, apps: { smtpAuth, imap, pop } }) =>
    (state, now) =>
      forEachUser(state, now, [userId], (tenant) => {
        const before = tenant.users[userId]?.mailbox;
        const others = before?.protocolsOff.filter((one) => one !== 'imap' && one !== 'pop') ?? [];
        const protocolsOff: readonly Protocol[] = [
          ...others,
          ...(imap ? [] : (['imap'] as const)),
          ...(pop ? [] : (['pop'] as const)),
        ];
        const isSame =
          before?.smtpAuth === smtpAuth &&
          [...before.protocolsOff].sort().join() === [...protocolsOff].sort().join();
        return isSame
          ? { events: [] }
          : decideUserChange(tenant, admin(state), userId, { mailbox: { smtpAuth, protocolsOff } });
      }),

  /** A text that is no list of ranges changes nothing and stays in the field. */
  changePolicy:
    (_, { change }) =>
    (state) => {
      const read = change.trustedRanges === undefined ? null : readRanges(change.trustedRanges);
      if (read && !read.ok) return refuseInput('admin', 'trustedRanges', read.reason);
      const wanted = differences(change, read?.ranges ?? null, state.tenant.policy);
      return saved(decidePolicyChange(state.tenant, admin(state), wanted));
    },
};
