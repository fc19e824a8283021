import type { RunState } from '../../simulation/model.ts';
import { practicePasswordOf, sari } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import * as actions from '../actions.ts';
import type { Action, Flow } from '../flow.ts';
import { typeAccountPassword } from './mail-navigation.ts';
import { printerOfSari } from './printer-of-sari.ts';
import { isAppPasswordTyped, paste, sendTest, setUp, toProgram } from '../mail-prerequisites.ts';
import { readCode, typeCode, verify } from '../second-factor-actions.ts';
import { asTheyAreToday } from '../scenarios.ts';
import type { NavigationGoal } from '../browser-navigation.ts';
import { asRegistered } from './registration-apart.ts';

/**
 * The one use that is left: a printer that sends what it scans (docs/facts.md §4.2, §4.4 row 9). Its account password is
 * refused, Sari makes an app password on the pages of today, and the printer sends with it.
 */

const isSent = ({ mail }: RunState) =>
  mail.program === 'smtpDevice' && mail.page === 'inbox' && mail.signedInWith === 'appPassword';
const isRefused = (state: RunState) => state.mail.accountPasswordRefused || isSent(state);
const isCopied = ({ tenant, clipboard }: RunState) =>
  tenant.users[sari.id]?.appPasswords.some(({ id }) => id === clipboard?.appPasswordId) ?? false;
const isSignedIn = ({ browser, tenant }: RunState) =>
  browser.userId === sari.id && tenant.sessions[browser.sessionId ?? '']?.stage === 'signedIn';
const isMade = (state: RunState) =>
  (isCopied(state) && state.browser.page.name !== 'appPassword') || isSent(state);

const aim: NavigationGoal = {
  who: 'sari',
  toDelete: () => null,
  isOneWanted: (state) => !isCopied(state),
};

function prerequisiteAction(stepId: string, state: RunState, drafts: Drafts): Action | null {
  const { page } = state.mail;
  switch (stepId) {
    case 'see-it-refused': {
      const prerequisite = printerOfSari(state, drafts, aim);
      if (prerequisite) return prerequisite;
      const isOther = drafts.mailPassword !== practicePasswordOf(state, sari.id);
      return page === 'password' && isOther ? typeAccountPassword : null;
    }
    case 'sign-in':
    case 'make-app-password':
      return asRegistered(state, drafts, aim);
    case 'send-a-page': {
      const prerequisite = printerOfSari(state, drafts, aim);
      if (prerequisite) return prerequisite;
      if (page === 'welcome') return setUp;
      return page === 'inbox' ? toProgram(state, 'smtpDevice') : null;
    }
    default:
      return null;
  }
}

export const sendFromPrinter: Flow = {
  id: 'send-from-printer',
  // The same day, and a printer in the office that has been told Sari's account password.
  scenario: { ...asTheyAreToday, id: 'send-from-printer' },
  windows: ['browser', 'phone', 'mail'],
  goal: isSent,
  prerequisiteAction,
  steps: [
    {
      id: 'see-it-refused',
      done: isRefused,
      actions: [{ ...setUp, done: ({ mail }) => mail.page !== 'welcome' }, sendTest],
    },
    {
      id: 'sign-in',
      done: (state) => isSignedIn(state) || isMade(state),
      actions: [actions.chooseSari, actions.signIn, readCode, typeCode, verify],
    },
    {
      id: 'make-app-password',
      done: isMade,
      actions: [
        actions.openSecurityInfo,
        actions.addMethod,
        actions.chooseAppPassword,
        actions.add,
        actions.nameIt,
        actions.submitName,
        actions.copyIt,
        actions.done,
      ],
    },
    {
      id: 'send-a-page',
      done: isSent,
      actions: [{ ...paste, done: isAppPasswordTyped }, sendTest],
    },
  ],
};
