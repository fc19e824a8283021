import * as clients from '../tenant/clients.ts';
import { findFactor } from '../tenant/directory.ts';
import type { Factor, TenantState } from '../tenant/model.ts';
import { clientOf, type Client } from '../tenant/vendor-profile.ts';
import { factorAskedFor } from '../tenant/web-sign-in.ts';
import type { MailState, RunState } from './model.ts';

/** How the client in the mail window signs in. Evaluated by the rules of the tenant each time: day and settings change. */

type Asked = Pick<RunState, 'tenant' | 'mail'>;

export const addressOf = (
  tenant: TenantState,
  { userId }: Pick<MailState, 'userId'>,
): string | undefined => (userId === null ? undefined : tenant.users[userId]?.address);

export const mailClient = ({ tenant, mail }: Asked): Client =>
  clientOf(tenant.profile, mail.program);

export const mailMethod = (state: Asked): clients.SignInMethod =>
  clients.methodOf(state.tenant, mailClient(state), state.mail.isModernSet);

/** §4.3: whether the service no longer speaks to such a program at all, and the row that says so. */
export const endOf = (state: Asked): string | null =>
  clients.endOf(state.tenant, mailClient(state));

/** Whether the program has a setting that changes how it signs in, on the tenant's day. */
export function hasMailSetting(state: Asked): boolean {
  const client = mailClient(state);
  return (
    clients.methodOf(state.tenant, client, true) !== clients.methodOf(state.tenant, client, false)
  );
}

export const wayIn = (state: Asked): clients.WayIn =>
  clients.wayIn(state.tenant, mailClient(state), state.mail.isModernSet);

/** The method that the sign-in page of the program asks for. */
export function mailFactor({ tenant, mail }: Asked): Factor | undefined {
  const factorId = mail.sessionId === null ? null : factorAskedFor(tenant, mail.sessionId);
  const user = mail.userId === null ? undefined : tenant.users[mail.userId];
  return factorId === null ? undefined : findFactor(user, factorId);
}
