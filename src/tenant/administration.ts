import { accept, refuse, type Decision } from './decision.ts';
import type { MfaState, TenantState, UserId } from './model.ts';

/** R4: an admin may move a user between the states in any direction. */
export function decideMfaState(state: TenantState, userId: UserId, to: MfaState): Decision {
  const user = state.users[userId];
  if (!user) return refuse('unknownUser');
  return user.mfa === to ? accept() : accept({ type: 'mfaStateChanged', userId, to, by: 'admin' });
}
