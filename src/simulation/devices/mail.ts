import { clients, type ClientId } from '../../tenant/profiles/microsoft-365-clients.ts';
import { serverWords } from '../../tenant/profiles/microsoft-365-words.ts';
import type { TenantState } from '../../tenant/model.ts';
import type { MailState, RunEvent } from '../model.ts';

/** An old mail program: it knows a user name and a password, and remembers what the server took last. */

export const newMail: MailState = {
  program: 'thunderbird',
  page: 'welcome',
  userId: null,
  protocol: 'imap',
  savedPasswordRef: null,
  signedInWith: null,
  problem: null,
  serverWords: null,
  accountPasswordRefused: false,
};

const withProgram = (program: ClientId): MailState => ({
  ...newMail,
  program,
  protocol: clients[program].protocol,
});

/** `tenant` is the tenant after the event. */
export function evolveMail(mail: MailState, event: RunEvent, tenant: TenantState): MailState {
  switch (event.type) {
    case 'runStarted':
      return withProgram(event.scenario?.program ?? mail.program);
    case 'mailAccountStarted':
      return {
        ...withProgram(mail.program),
        page: 'password',
        userId: event.userId,
        accountPasswordRefused: mail.accountPasswordRefused,
      };
    case 'legacySignInAccepted':
      if (event.userId !== mail.userId || event.protocol !== mail.protocol) return mail;
      return {
        ...mail,
        page: 'inbox',
        signedInWith: event.with,
        problem: null,
        serverWords: serverWords(event.protocol, 'accepted'),
      };
    case 'legacySignInRefused':
      if (
        tenant.users[mail.userId ?? '']?.address !== event.address ||
        event.protocol !== mail.protocol
      )
        return mail;
      return {
        ...mail,
        page: 'password',
        signedInWith: null,
        problem: { field: 'mailPassword', reason: event.reason },
        serverWords: serverWords(event.protocol, event.reason),
        accountPasswordRefused:
          mail.accountPasswordRefused || event.reason === 'appPasswordRequired',
      };
    case 'mailPasswordSaved':
      return { ...mail, savedPasswordRef: event.ref };
    case 'mailClosed':
      return {
        ...withProgram(mail.program),
        accountPasswordRefused: mail.accountPasswordRefused,
      };
    case 'inputRefused':
      return event.window === 'mail'
        ? { ...mail, problem: { field: event.field, reason: event.reason }, serverWords: null }
        : mail;
    default:
      return mail;
  }
}
