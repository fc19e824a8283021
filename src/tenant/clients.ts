import type { TenantState } from './model.ts';
import { isModernOn } from './protocol-availability.ts';
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
