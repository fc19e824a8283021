import { clientSignIn, type ClientSignIn } from '../../tenant/lazy/client-sign-in.ts';
import type { Instant, TenantState, UserId } from '../../tenant/model.ts';
import { clientOf, type ClientId } from '../../tenant/vendor-profile.ts';

/** What one client needs from one person on the tenant's day. */
export interface ClientCompatibility extends Pick<ClientSignIn, 'credential' | 'reason'> {
  readonly clientId: ClientId;
}

/** The rules' own answer for each client, as it is before its owner changes anything. */
export const clientCompatibility = (
  state: TenantState,
  userId: UserId,
  clientIds: readonly ClientId[],
  now: Instant,
): readonly ClientCompatibility[] =>
  clientIds.map((clientId) => {
    const client = clientOf(state.profile, clientId);
    const { credential, reason } = clientSignIn(state, userId, client, { isSet: false, now });
    return { clientId, credential, reason };
  });
