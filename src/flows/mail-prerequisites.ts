import type { Key } from '../i18n/keys.ts';
import type { Client } from '../tenant/vendor-profile.ts';
import { endOf, mailClient, mailMethod } from '../simulation/mail-sign-in.ts';
import type { RunState } from '../simulation/model.ts';
import { practicePasswordOf } from '../simulation/personas.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { normaliseAppPassword } from '../tenant/app-password.ts';
import { whyClosed } from '../tenant/protocol-availability.ts';
import { action } from './action.ts';
import type { Action } from './flow.ts';

/**
 * What has to come first in the mail window before a client can sign in with an app password, whichever client, account and
 * page the reader has chosen.
 */

/** Submits the field's text: first the account password, later the app password. */
export async function submitMailPassword(run: RunHandle): Promise<void> {
  await run.dispatch({ type: 'submitMailPassword', password: run.drafts.mailPassword ?? '' });
}

export function pasteInMail(run: RunHandle): Promise<void> {
  run.setDraft('mailPassword', run.secret(run.state.clipboard?.ref ?? '') ?? '');
  return Promise.resolve();
}

/**
 * What is typed can be an app password: no account password, present or former, and nothing half-typed. Whether it is one,
 * only the server knows.
 */
export const isAppPasswordTyped = (
  { tenant }: RunState,
  { mailPassword, refusedMailPassword }: Drafts,
): boolean =>
  mailPassword !== refusedMailPassword &&
  normaliseAppPassword(mailPassword, tenant.policy) !== null;

/** The server has refused the account password, or the field no longer holds it. */
export const isBeyondAccountPassword = (state: RunState, { mailPassword = '' }: Drafts): boolean =>
  state.mail.accountPasswordRefused ||
  mailPassword !== practicePasswordOf(state, state.mail.userId);

const remove = action('press', 'mail', 'mail.inbox.remove', { type: 'removeMailAccount' });
export const otherProgram = action('press', 'mail', 'mail.otherProgram', {
  type: 'removeMailAccount',
});
type Fallback = 'thunderbird' | 'smtpDevice' | 'outlookNow';
const chooseProgram = (program: Fallback): Action =>
  action('choose', 'mail', `client.${program}`, { type: 'chooseMailProgram', program });
const choose: Readonly<Record<Fallback, Action>> = {
  thunderbird: chooseProgram('thunderbird'),
  smtpDevice: chooseProgram('smtpDevice'),
  outlookNow: chooseProgram('outlookNow'),
};
const modernChoices = new WeakMap<Client, Action>();
/** The client's own setting, under the name that it has there. One object per client: the coach compares actions. */
export function chooseModern(client: Client): Action {
  const { setting } = client;
  if (!setting) return otherProgram;
  const known =
    modernChoices.get(client) ??
    action('choose', 'mail', setting.modern as Key, {
      type: 'setMailAuthentication',
      method: 'modern',
    });
  modernChoices.set(client, known);
  return known;
}
export const getMail = action('press', 'mail', 'mail.inbox.getMail', { type: 'getMail' });
export const sendAgain = action('press', 'mail', 'mail.printer.sendAgain', { type: 'getMail' });
export const setUp = action('press', 'mail', 'mail.printer.setUp', { type: 'addMailAccount' });
/** For what no guide prints; a guide that prints it has a copy of its own. */
export const paste = action('paste', 'mail', 'mail.password.label', pasteInMail);
export const sendTest = action('press', 'mail', 'mail.printer.sendTest', submitMailPassword);

/** The client signs in with a password on this day, and its protocol accepts app passwords. */
function takesAppPasswords(state: RunState): boolean {
  const { protocol } = mailClient(state);
  return (
    mailMethod(state) !== 'modern' &&
    protocol !== 'adminShell' &&
    endOf(state) === null &&
    isOpen(state, protocol)
  );
}

const isOpen = ({ tenant }: RunState, protocol: Parameters<typeof whyClosed>[1]): boolean =>
  whyClosed(tenant, protocol) === null;

/** Leaves the present account and chooses the wanted client. */
export function toProgram({ mail }: RunState, program: Fallback): Action {
  if (mail.page === 'welcome') return choose[program];
  return mail.page === 'inbox' ? remove : otherProgram;
}

export const isOfSomebodyElse = ({ mail, practice }: RunState): boolean =>
  mail.userId !== null && practice.personId !== null && mail.userId !== practice.personId;

/** Any client is right from which the server accepts an app password. */
export function mailPrerequisite(state: RunState, drafts: Drafts): Action | null {
  const fallback = isOpen(state, 'imap') ? 'thunderbird' : 'smtpDevice';
  if (!takesAppPasswords(state)) return toProgram(state, fallback);
  if (mailClient(state).formFactor === 'printer') return printerPrerequisite(state, drafts);
  if (isOfSomebodyElse(state)) return toProgram(state, fallback);
  // Still connected with the account password, from before registration: the server refuses at the next connection.
  return state.mail.page === 'inbox' ? getMail : null;
}

/** The printer has the pages of a mail client with other labels. */
function printerPrerequisite(state: RunState, drafts: Drafts): Action {
  const { mail } = state;
  if (isOfSomebodyElse(state)) return toProgram(state, 'smtpDevice');
  switch (mail.page) {
    case 'welcome':
      return setUp;
    case 'inbox':
      return sendAgain;
    case 'password':
    case 'secondFactor':
    case 'setUp':
      return isBeyondAccountPassword(state, drafts) && !isAppPasswordTyped(state, drafts)
        ? paste
        : sendTest;
  }
}
