import { methodOf, type SignInMethod } from '../tenant/clients.ts';
import { findFactor } from '../tenant/directory.ts';
import { isEnded } from '../tenant/protocol-availability.ts';
import type { Factor, TenantState } from '../tenant/model.ts';
import { clientOf, type Client } from '../tenant/vendor-profile.ts';
import { factorAskedFor } from '../tenant/web-sign-in.ts';
import type { MailState, RunState } from './model.ts';

/** How the program in the mail window signs in, asked of the tenant's own rules each time: days and settings change. */

type Asked = Pick<RunState, 'tenant' | 'mail'>;

export const addressOf = (
  tenant: TenantState,
  { userId }: Pick<MailState, 'userId'>,
): string | undefined => (userId === null ? undefined : tenant.users[userId]?.address);

export const mailClient = ({ tenant, mail }: Asked): Client =>
  clientOf(tenant.profile, mail.program);

export const mailMethod = ({ tenant, mail }: Asked): SignInMethod =>
  methodOf(tenant, mailClient({ tenant, mail }), mail.isModernSet);

/** §4.3: whether the service no longer speaks to such a program at all, and the row that says so. */
export function endOf({ tenant, mail }: Asked): string | null {
  const { speaks } = mailClient({ tenant, mail });
  return speaks && isEnded(tenant, speaks.protocol) ? speaks.row : null;
}

/** Whether the program has a setting that changes how it signs in, on the tenant's day. */
export function hasMailSetting({ tenant, mail }: Asked): boolean {
  const client = mailClient({ tenant, mail });
  return methodOf(tenant, client, true) !== methodOf(tenant, client, false);
}

/** What one can say of a program without knowing any password. */
export type WayIn =
  'ended' | 'modern' | 'passwordOnly' | 'modernAfterSetting' | 'modernWhereAllowed';

export function wayIn(state: Asked): WayIn {
  if (endOf(state) !== null) return 'ended';
  if (mailMethod(state) === 'modern') return 'modern';
  if (hasMailSetting(state)) return 'modernAfterSetting';
  return mailClient(state).modern === 'whereTenantAllows' ? 'modernWhereAllowed' : 'passwordOnly';
}

/** The method that the sign-in page of the program asks for. */
export function mailFactor({ tenant, mail }: Asked): Factor | undefined {
  const factorId = mail.sessionId === null ? null : factorAskedFor(tenant, mail.sessionId);
  const user = mail.userId === null ? undefined : tenant.users[mail.userId];
  return factorId === null ? undefined : findFactor(user, factorId);
}
