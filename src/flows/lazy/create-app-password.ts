import { action } from '../action.ts';
import * as actions from '../actions.ts';
import type { Flow } from '../flow.ts';
import {
  hasCopiedOne,
  hasFactor,
  isInWithAppPassword,
  isMfaOn,
  isOn,
  isReady,
  isRegistered,
  activeUser,
} from '../predicates.ts';
import { readCode, scan, typeCode, verify } from '../second-factor-actions.ts';
import { articleOf2018 } from '../scenarios.ts';
import {
  mailPrerequisite,
  isBeyondAccountPassword,
  isAppPasswordTyped,
  paste,
  submitMailPassword,
} from '../mail-prerequisites.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';
import type { RunState } from '../../simulation/model.ts';

/**
 * The seven steps of the article of 2018: from "has my admin turned it on?" to a mail program that works again.
 * The printed route is Sari with the mobile app. Verifying by text message or call, or as Budi after the admin has enabled him,
 * completes the same steps. An app password that was not copied is replaced on the page that creates further ones.
 */

const aim: NavigationGoal = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !hasCopiedOne(state),
};

const addAccount = action('press', 'mail', 'mail.welcome.addAccount', { type: 'addMailAccount' });
const signInToMail = action('press', 'mail', 'mail.password.signIn', submitMailPassword);

const hasAppPassword = (state: RunState) => (activeUser(state)?.appPasswords.length ?? 0) > 0;
const isSignedIn = (state: RunState) =>
  isMfaOn(state) && (state.browser.sessionId !== null || hasFactor(state));
const hasStarted = (state: RunState) =>
  hasFactor(state) || (isSignedIn(state) && !isOn(state, 'interrupt'));

export const createAppPassword: Flow = {
  id: 'create-app-password',
  scenario: articleOf2018,
  windows: ['browser', 'phone', 'mail'],
  todaysGuides: ['set-up-today', 'add-app-password', 'send-from-printer'],
  goal: isInWithAppPassword,
  prerequisiteAction: (stepId, state, drafts) =>
    stepId === 'use-in-mail-app'
      ? mailPrerequisite(state, drafts)
      : nextBrowserAction(state, drafts, aim),
  steps: [
    { id: 'check-mfa', done: isMfaOn, actions: [actions.chooseSari] },
    { id: 'sign-in', done: isSignedIn, actions: [actions.signIn] },
    { id: 'set-it-up-now', done: hasStarted, actions: [actions.setItUpNow] },
    {
      id: 'choose-method',
      done: hasFactor,
      actions: [
        actions.chooseMobileApp,
        actions.setUp,
        scan,
        actions.confirmScan,
        readCode,
        typeCode,
        verify,
      ],
    },
    {
      id: 'confirm-contact',
      done: (state) => hasAppPassword(state) || isRegistered(state),
      actions: [actions.confirmContact],
    },
    { id: 'copy-app-password', done: isReady, actions: [actions.copyIt, actions.done] },
    {
      id: 'use-in-mail-app',
      done: isInWithAppPassword,
      actions: [
        { ...addAccount, done: ({ mail }) => mail.page !== 'welcome' },
        { ...signInToMail, done: isBeyondAccountPassword },
        { ...paste, done: isAppPasswordTyped },
        signInToMail,
      ],
    },
  ],
};
