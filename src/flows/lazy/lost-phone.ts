import type { RunState } from '../../simulation/model.ts';
import { sari } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import { activeFactors } from '../../tenant/directory.ts';
import { firstFactor } from '../../tenant/mfa.ts';
import { whyClosed } from '../../tenant/protocol-availability.ts';
import { send } from '../action.ts';
import * as actions from '../actions.ts';
import {
  deleteFor,
  hasKey,
  nextBrowserAction,
  type NavigationGoal,
} from '../browser-navigation.ts';
import type { Action, Flow } from '../flow.ts';
import { sendAgain } from '../mail-prerequisites.ts';
import { isOn } from '../predicates.ts';
import { asTheyAreToday } from '../scenarios.ts';
import { goOnWithCode, openCodes, readCode, scan, typeCode } from '../second-factor-actions.ts';
import { actionBesideUser, adminAction, openUsers, selectFor } from '../admin/navigation.ts';
import { actionToRegisterAgain, requireAgain, saveTasks } from '../admin/register-again.ts';
import { actionToTurnOnInMailbox } from '../admin/setting-actions.ts';
import { isPrinterHers, owner, sendTestPage, wayToSend } from './way-to-send.ts';

/**
 * For trainers, without a guide: Sari's phone is gone, and with it her only second proof. An admin gives her a new account
 * password and requires a new registration, she registers the new phone and deletes the old one's app password (docs/facts.md P16,
 * §1.7 row 4). Her printer goes on sending: none of that is about app passwords, but the deletion of one (§1.5 rows 1, 2 and 4).
 */

/** Names that need no translation, as names of devices often do. */
const ofPhone = 'Android 2019';
const ofPrinter = 'Printer 07';

export const phoneIsLost: Scenario = {
  ...asTheyAreToday,
  id: 'lost-phone',
  personas: {
    ...asTheyAreToday.personas,
    sari: { mfa: 'enforced', hasApp: true, phoneLost: true, appPasswords: [ofPrinter, ofPhone] },
  },
  connectedWith: { userId: sari.id, appPassword: ofPrinter },
};

/** The app password of the lost phone, while Sari still has it. */
export const passwordOfPhone = (state: RunState): string | null =>
  owner(state)?.appPasswords.find(({ name }) => name === ofPhone)?.id ?? null;

/** She is asked for codes of an app whose key is not on the phone. */
function isLockedOut(state: RunState): boolean {
  const user = owner(state);
  const factor = user && firstFactor(state.tenant, user);
  return factor?.kind === 'authenticatorApp' && !hasKey(state, factor.id);
}
const canProve = (state: RunState): boolean => {
  const user = owner(state);
  return user !== undefined && activeFactors(user).length > 0 && !isLockedOut(state);
};

const isInBrowser = ({ browser }: RunState): boolean => browser.userId === sari.id;
const isAsked = (state: RunState): boolean =>
  isInBrowser(state) && isOn(state, 'secondFactor', 'proveAgain');
/** A reset ends the session in which that was seen. */
const isReset = ({ practice }: RunState): boolean => (practice.passwordChanges[sari.id] ?? 0) > 0;
const isAbsenceSeen = (state: RunState): boolean =>
  isReset(state) || (isAsked(state) && state.phone.app === 'codes');

const isRegistering = (state: RunState): boolean =>
  isInBrowser(state) && actions.isSettingUp(state);

/** The server has let the printer in since the run began, and says so. */
const isSent = (state: RunState): boolean =>
  isPrinterHers(state) &&
  state.mail.page === 'inbox' &&
  state.mail.problem === null &&
  state.mail.serverWords !== null;

const toSignIn: NavigationGoal = { who: 'sari', toDelete: () => null, isOneWanted: () => false };
const toRegister: NavigationGoal = { ...toSignIn, isMethodWanted: true };
const toDelete: NavigationGoal = { ...toSignIn, toDelete: passwordOfPhone };

const select = selectFor(sari.id);
const openReset = adminAction(
  'press',
  'admin.users.resetPassword',
  send({ type: 'openAdminPage', page: { name: 'resetPassword', userId: sari.id } }),
);
const reset = adminAction(
  'press',
  'admin.reset.submit',
  send({ type: 'resetPassword', userId: sari.id }),
);

/** To the page that asks for a code, also from a session that gave one before the phone was lost. */
function wayToBeAsked(state: RunState, drafts: Drafts): Action {
  if (isAsked(state)) return openCodes;
  const { browser, tenant } = state;
  const isProved = (tenant.sessions[browser.sessionId ?? '']?.provedAt ?? null) !== null;
  return isOn(state, 'home') && isProved
    ? actions.signOut
    : nextBrowserAction(state, drafts, toSignIn);
}

function wayToReset(state: RunState, drafts: Drafts): Action {
  const { page } = state.admin;
  return page.name === 'resetPassword' && page.userId === sari.id
    ? reset
    : actionBesideUser(state, drafts, sari.id, openReset);
}

function wayToPrinter(state: RunState, drafts: Drafts): Action | null {
  if (isPrinterHers(state) && state.mail.page === 'inbox') return sendAgain;
  const closed = whyClosed(state.tenant, 'smtp', owner(state));
  const isOff = closed === 'smtpAuthDisabled' || closed === 'mailboxProtocolOff';
  const turnOn = isOff ? actionToTurnOnInMailbox(state, drafts, sari.id, 'smtp') : null;
  return turnOn ?? wayToSend(state, drafts) ?? sendTestPage;
}

function prerequisiteAction(stepId: string, state: RunState, drafts: Drafts): Action | null {
  switch (stepId) {
    case 'see-no-code':
      return wayToBeAsked(state, drafts);
    case 'new-password':
      return wayToReset(state, drafts);
    case 'require-registration':
      return actionToRegisterAgain(state, drafts, sari.id);
    case 'delete-app-password':
      return nextBrowserAction(state, drafts, toDelete);
    case 'send-a-page':
      return wayToPrinter(state, drafts);
    default:
      return nextBrowserAction(state, drafts, toRegister);
  }
}

export const lostPhone: Flow = {
  id: 'lost-phone',
  scenario: phoneIsLost,
  windows: ['browser', 'admin', 'mail', 'phone'],
  goal: (state) => canProve(state) && passwordOfPhone(state) === null && isSent(state),
  prerequisiteAction,
  steps: [
    {
      id: 'see-no-code',
      done: (state) => !isLockedOut(state) || isAbsenceSeen(state),
      actions: [actions.chooseSari, actions.signIn, openCodes],
    },
    {
      id: 'new-password',
      done: (state) => !isLockedOut(state) || isReset(state),
      actions: [openUsers, select, openReset, reset],
      // What Sari sees meanwhile: a page that asks, and a phone without a code.
      beside: ['browser', 'phone'],
    },
    {
      id: 'require-registration',
      done: (state) => !isLockedOut(state),
      actions: [openUsers, select, requireAgain, saveTasks],
    },
    {
      id: 'sign-in-again',
      done: (state) =>
        canProve(state) || isRegistering(state) || (isInBrowser(state) && isOn(state, 'interrupt')),
      actions: [actions.chooseSari, actions.signIn],
    },
    {
      id: 'register-phone',
      done: (state) => canProve(state) && !isRegistering(state),
      actions: [
        ...[actions.moreInformation, actions.appIsThere, actions.accountIsNext, scan],
        ...[actions.confirmScan, readCode, typeCode, goOnWithCode, actions.confirmContact],
        ...[actions.nameIt, actions.submitName, actions.done],
      ],
    },
    {
      id: 'delete-app-password',
      done: (state) => passwordOfPhone(state) === null,
      actions: [actions.openSecurityInfo, deleteFor(toDelete), actions.ok],
    },
    { id: 'send-a-page', done: isSent, actions: [sendAgain] },
  ],
};
