import type { Protocol } from '../../tenant/protocol.ts';
import type { MailboxField } from './settings.ts';

/** The control of "Manage email apps" for a protocol; `null` where the page has none (docs/facts.md §4.2 row 11). */
export const mailboxFieldOf: Readonly<Record<Protocol, MailboxField | null>> = {
  smtp: 'mailboxSmtp',
  imap: 'mailboxImap',
  pop: 'mailboxPop',
  activeSync: null,
  ews: null,
  mapi: null,
  adminShell: null,
};
