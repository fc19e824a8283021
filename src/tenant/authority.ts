import { sessionAt } from './directory.ts';
import type { Role, SessionId, TenantState, UserId } from './model.ts';

/** Everything that only an admin may do. */
export type AdminAct =
  | 'changePolicy'
  | 'changeAppPasswordSwitch'
  | 'changeMfaState'
  | 'requireReRegistration'
  | 'revokeSessions'
  | 'deleteAppPasswords'
  | 'resetPassword'
  | 'unlock'
  | 'changeUser';

const everyUserAct: readonly AdminAct[] = [
  'changeMfaState',
  'requireReRegistration',
  'revokeSessions',
  'deleteAppPasswords',
  'resetPassword',
  'unlock',
];

/** R12, by least role; that the global administrator may do all of it is general knowledge. */
const acts: Readonly<Record<Role, readonly AdminAct[] | 'all'>> = {
  user: [],
  authenticationAdministrator: everyUserAct,
  authenticationPolicyAdministrator: ['changeAppPasswordSwitch'],
  globalAdministrator: 'all',
};

/** Who acts as an admin. `offStage` is the admin whom nobody plays: the practice itself, or a trainer. */
export type Admin = 'offStage' | { readonly id: UserId; readonly role: Role };

export const adminIdOf = (admin: Admin): UserId | null => (admin === 'offStage' ? null : admin.id);

/** The admin behind a browser session; `null` when it is nobody's, or still owes its second proof. */
export function adminOf(state: TenantState, sessionId: SessionId | null): Admin | null {
  const found = sessionAt(state, sessionId, 'signedIn');
  return found ? { id: found.user.id, role: found.user.role } : null;
}

export function whyNotAllowed(admin: Admin, act: AdminAct): 'adminRoleMissing' | null {
  if (admin === 'offStage') return null;
  const allowed = acts[admin.role];
  return allowed === 'all' || allowed.includes(act) ? null : 'adminRoleMissing';
}
