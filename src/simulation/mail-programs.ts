import type { ClientId } from '../tenant/profiles/microsoft-365-clients.ts';

/** Clients of the mail window, oldest ways of signing in first. An admin shell is no mail client. */
export const mailPrograms = [
  'outlook2010',
  'outlook2016',
  'appleMailOldPhone',
  'thunderbird',
  'smtpDevice',
  'appleMailNewPhone',
  'outlookNow',
] as const satisfies readonly ClientId[];

export type MailProgram = (typeof mailPrograms)[number];
