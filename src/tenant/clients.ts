import type { TenantState } from './model.ts';
import { isEnded, isModernOn } from './protocol-availability.ts';
import type { Protocol } from './protocol.ts';
import type { Client } from './vendor-profile.ts';

export type SignInMethod = Protocol | 'modern';

/** How a client signs in on the tenant's day. `isSet`: its owner changed the setting, or added the account anew. */
export function methodOf(state: TenantState, client: Client, isSet: boolean): SignInMethod {
  const isDayRight = client.modernFrom === undefined || state.era >= client.modernFrom;
  const isChosen =
    client.modern === 'always' ||
    (client.modern === 'afterSetting' && isSet) ||
    (client.modern === 'whereTenantAllows' && isModernOn(state));
  return isDayRight && isChosen ? 'modern' : client.protocol;
}

/** §4.3: row that says since when the service no longer speaks to such a client at all; `null` while it does. */
export const endOf = (state: TenantState, { speaks }: Client): string | null =>
  speaks && isEnded(state, speaks.protocol) ? speaks.row : null;

/** Whether a client can sign in the modern way on the tenant's day at all, once everything is set for it. */
export function canBeModern(state: TenantState, client: Client): boolean {
  const willing = { ...state, policy: { ...state.policy, modernAuthentication: 'on' } as const };
  return methodOf(willing, client, true) === 'modern';
}

/** What one can say of a client without knowing any person or password. */
export type WayIn =
  'ended' | 'modern' | 'passwordOnly' | 'modernAfterSetting' | 'modernWhereAllowed';

/** `modernWhereAllowed`: an admin would have to turn it on. `clientSignIn` says the same of it, and more. */
export function wayIn(state: TenantState, client: Client, isSet: boolean): WayIn {
  if (endOf(state, client) !== null) return 'ended';
  if (methodOf(state, client, isSet) === 'modern') return 'modern';
  if (methodOf(state, client, true) === 'modern') return 'modernAfterSetting';
  return canBeModern(state, client) ? 'modernWhereAllowed' : 'passwordOnly';
}
