import { findUser } from '../../tenant/directory.ts';
import { serverText } from '../../tenant/server-texts.ts';
import { clientOf, type ClientId } from '../../tenant/vendor-profile.ts';
import { addressOf } from '../mail-sign-in.ts';
import type { TenantState } from '../../tenant/model.ts';
import type { MailState, RunEvent } from '../model.ts';

/** The client in the mail window: its settings, what it remembers, and the last answer of the server. */

export const newMail = (program: ClientId): MailState => ({
  program,
  isModernSet: false,
  page: 'welcome',
  userId: null,
  savedPasswordRef: null,
  asking: null,
  sessionId: null,
  signedInWith: null,
  problem: null,
  serverWords: null,
  accountPasswordRefused: false,
});

/** Without an account. `accountPasswordRefused` is about the run and stays. */
const withoutAccount = (mail: MailState, program: ClientId = mail.program): MailState => ({
  ...newMail(program),
  accountPasswordRefused: mail.accountPasswordRefused,
});

/** Client and browser may sign in to one account: the answer is for the one that asked last. */
export const isAnswerToMail = ({ asking }: MailState, event: RunEvent): boolean =>
  asking !== null &&
  ((event.type === 'webPasswordAccepted' && event.session.id === asking) ||
    event.type === 'webSignInRefused');

/** `tenant` is the tenant after the event. */
export function evolveMail(mail: MailState, event: RunEvent, tenant: TenantState): MailState {
  if (isAnswerToMail(mail, event)) return evolveAnswer({ ...mail, asking: null }, event);
  switch (event.type) {
    case 'runStarted':
      return newMail(event.scenario.program);
    case 'mailProgramChosen':
      return withoutAccount(mail, event.program);
    case 'mailClosed':
      return withoutAccount(mail);
    case 'mailAccountStarted':
      return { ...withoutAccount(mail), page: 'password', userId: event.userId };
    case 'mailHadAccount':
      return {
        ...withoutAccount(mail),
        page: 'inbox',
        userId: event.userId,
        savedPasswordRef: event.ref,
        signedInWith: 'appPassword',
      };
    case 'mailAuthenticationSet':
      return {
        ...withoutAccount(mail),
        page: mail.page,
        userId: mail.userId,
        isModernSet: event.method === 'modern',
      };
    case 'mailSignInSent':
      return { ...mail, asking: event.sessionId };
    case 'mailFetched':
      return { ...mail, problem: null };
    case 'mailPasswordSaved':
      return { ...mail, savedPasswordRef: event.ref };
    case 'legacySignInAccepted':
    case 'legacySignInRefused':
      return evolveLegacy(mail, event, tenant);
    case 'secondFactorAccepted':
      return event.sessionId === mail.sessionId
        ? { ...signedIn(mail), sessionId: event.nextSessionId }
        : mail;
    case 'secondFactorRefused':
      return event.sessionId === mail.sessionId
        ? { ...mail, problem: { field: 'mailCode', reason: event.reason } }
        : mail;
    case 'textMessageSent':
    case 'callPlaced':
      return event.challenge.sessionId === mail.sessionId ? { ...mail, problem: null } : mail;
    case 'inputRefused':
      if (event.window !== 'mail') return mail;
      return {
        ...mail,
        // The remembered password was refused, so the client asks again.
        page: event.field === 'mailPassword' ? 'password' : mail.page,
        problem: { field: event.field, reason: event.reason },
        serverWords: null,
      };
    default:
      return mail;
  }
}

const signedIn = (mail: MailState): MailState => ({
  ...mail,
  page: 'inbox',
  signedInWith: 'modern',
  problem: null,
});

/** The answer of the sign-in page to the client. */
function evolveAnswer(mail: MailState, event: RunEvent): MailState {
  if (event.type === 'webSignInRefused')
    return { ...mail, problem: { field: 'mailPassword', reason: event.reason } };
  if (event.type !== 'webPasswordAccepted') return mail;
  const { id, stage } = event.session;
  const mine: MailState = { ...mail, sessionId: id, problem: null };
  if (stage === 'signedIn') return signedIn(mine);
  return { ...mine, page: stage === 'secondFactorRequired' ? 'secondFactor' : 'setUp' };
}

type LegacyAnswer = Extract<
  RunEvent,
  { type: 'legacySignInAccepted' } | { type: 'legacySignInRefused' }
>;

/** The answer of the server to a password. Sign-ins over other protocols do not change this client. */
function evolveLegacy(mail: MailState, event: LegacyAnswer, tenant: TenantState): MailState {
  const { protocol } = clientOf(tenant.profile, mail.program);
  if (event.protocol !== protocol) return mail;
  if (event.type === 'legacySignInAccepted') {
    if (event.userId !== mail.userId) return mail;
    return {
      ...mail,
      page: 'inbox',
      signedInWith: event.with,
      problem: null,
      serverWords: serverText(tenant, protocol, 'accepted'),
    };
  }
  if (addressOf(tenant, mail) !== event.address) return mail;
  return {
    ...mail,
    page: 'password',
    signedInWith: null,
    problem: { field: 'mailPassword', reason: event.reason },
    serverWords: serverText(tenant, protocol, event.reason, findUser(tenant, event.address)),
    // A wait after wrong passwords keeps the account password out as well.
    accountPasswordRefused:
      mail.accountPasswordRefused ||
      event.reason === 'appPasswordRequired' ||
      event.reason === 'accountLocked',
  };
}
