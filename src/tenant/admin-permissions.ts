import { sessionAt } from './directory.ts';
import type { Role, SessionId, TenantState, UserId } from './model.ts';

/** Everything that only an admin may do. */
export type AdminPermission =
  | 'changePolicy'
  | 'changeAppPasswordSwitch'
  | 'changeMfaState'
  | 'requireReRegistration'
  | 'revokeSessions'
  | 'deleteAppPasswords'
  | 'resetPassword'
  | 'unlock'
  | 'changeUser';

const userPermissions: readonly AdminPermission[] = [
  'changeMfaState',
  'requireReRegistration',
  'revokeSessions',
  'deleteAppPasswords',
  'resetPassword',
  'unlock',
];

/** R12, by least role; that the global administrator may do all of it is general knowledge. */
const permissionsOf: Readonly<Record<Role, readonly AdminPermission[] | 'all'>> = {
  user: [],
  authenticationAdministrator: userPermissions,
  authenticationPolicyAdministrator: ['changeAppPasswordSwitch'],
  globalAdministrator: 'all',
};

/** Who acts as an admin. `system` is the admin whom nobody plays: the practice itself, or a trainer. */
export type Admin = 'system' | { readonly id: UserId; readonly role: Role };

export const adminIdOf = (admin: Admin): UserId | null => (admin === 'system' ? null : admin.id);

/** The admin behind a browser session; `null` when it is nobody's, or still owes its second proof. */
export function adminOf(state: TenantState, sessionId: SessionId | null): Admin | null {
  const found = sessionAt(state, sessionId, 'signedIn');
  return found ? { id: found.user.id, role: found.user.role } : null;
}

export function whyNotAllowed(admin: Admin, act: AdminPermission): 'adminRoleMissing' | null {
  if (admin === 'system') return null;
  const allowed = permissionsOf[admin.role];
  return allowed === 'all' || allowed.includes(act) ? null : 'adminRoleMissing';
}
