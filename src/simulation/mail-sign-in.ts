import { methodOf, type Client } from '../tenant/clients.ts';
import { findFactor } from '../tenant/directory.ts';
import { isEnded, type Protocol } from '../tenant/protocol-availability.ts';
import type { Factor, TenantState } from '../tenant/model.ts';
import { clients } from '../tenant/profiles/microsoft-365-clients.ts';
import { factorAskedFor } from '../tenant/web-sign-in.ts';
import type { MailState, RunState } from './model.ts';

/** How the client in the mail window signs in. Evaluated by the rules of the tenant each time: day and settings change. */

type Asked = Pick<RunState, 'tenant' | 'mail'>;

export const addressOf = (
  tenant: TenantState,
  { userId }: Pick<MailState, 'userId'>,
): string | undefined => (userId === null ? undefined : tenant.users[userId]?.address);

export const mailMethod = ({ tenant, mail }: Asked): Protocol | 'modern' =>
  methodOf(tenant, clients[mail.program], mail.isModernSet);

/** §4.3: the row that says that the service no longer supports the client at all, or `null`. */
export function endOf({ tenant, mail }: Asked): string | null {
  const { speaks }: Client = clients[mail.program];
  return speaks && isEnded(tenant, speaks.protocol) ? speaks.row : null;
}

/** Whether the client has a setting that changes how it signs in, on the day of the tenant. */
export const hasMailSetting = ({ tenant, mail: { program } }: Asked): boolean =>
  methodOf(tenant, clients[program], true) !== methodOf(tenant, clients[program], false);

/** What is known of a client without any password. */
export type WayIn =
  'ended' | 'modern' | 'passwordOnly' | 'modernAfterSetting' | 'modernWhereAllowed';

export function wayIn(state: Asked): WayIn {
  if (endOf(state) !== null) return 'ended';
  if (mailMethod(state) === 'modern') return 'modern';
  if (hasMailSetting(state)) return 'modernAfterSetting';
  return clients[state.mail.program].modern === 'whereTenantAllows'
    ? 'modernWhereAllowed'
    : 'passwordOnly';
}

/** The factor that the sign-in page of the client asks for. */
export function mailFactor({ tenant, mail }: Asked): Factor | undefined {
  const factorId = mail.sessionId === null ? null : factorAskedFor(tenant, mail.sessionId);
  const user = mail.userId === null ? undefined : tenant.users[mail.userId];
  return factorId === null ? undefined : findFactor(user, factorId);
}
