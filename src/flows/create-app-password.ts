import * as acts from './acts.ts';
import type { Flow } from './flow.ts';
import {
  hasCopiedOne,
  hasFactor,
  isInWithAppPassword,
  isMfaOn,
  isOn,
  isReady,
  isRegistered,
  person,
} from './person.ts';
import { readCode, scan, typeCode, verify } from './prove.ts';
import { articleOf2018 } from './scenarios.ts';
import {
  detourInMail,
  isBeyondAccountPassword,
  isOtherPasswordTyped,
  pasteInMail,
  submitMailPassword,
} from './mail-detours.ts';
import { wayOn, type Aim } from './way.ts';
import type { RunState } from '../simulation/model.ts';

/**
 * The seven steps of the article of 2018: from "has my admin turned it on?" to a mail program that works again.
 * The printed route is the mobile app and Sari; whoever verifies by text message or call, or lets the admin turn it on
 * for Budi first, ticks the same steps. Whoever left the app password uncopied makes another on the page for that.
 */

const aim: Aim = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !hasCopiedOne(state),
};

const hasAppPassword = (state: RunState) => (person(state)?.appPasswords.length ?? 0) > 0;
const isSignedIn = (state: RunState) =>
  isMfaOn(state) && (state.browser.sessionId !== null || hasFactor(state));
const hasStarted = (state: RunState) =>
  hasFactor(state) || (isSignedIn(state) && !isOn(state, 'interrupt'));

export const createAppPassword: Flow = {
  id: 'create-app-password',
  scenario: articleOf2018,
  windows: ['browser', 'phone', 'mail'],
  goal: isInWithAppPassword,
  detourBefore: (stepId, state, drafts) =>
    stepId === 'use-in-mail-app' ? detourInMail(state, drafts) : wayOn(state, drafts, aim),
  steps: [
    { id: 'check-mfa', done: isMfaOn, acts: [acts.chooseSari] },
    { id: 'sign-in', done: isSignedIn, acts: [acts.signIn] },
    { id: 'set-it-up-now', done: hasStarted, acts: [acts.setItUpNow] },
    {
      id: 'choose-method',
      done: hasFactor,
      acts: [acts.chooseMobileApp, acts.setUp, scan, acts.confirmScan, readCode, typeCode, verify],
    },
    {
      id: 'confirm-contact',
      done: (state) => hasAppPassword(state) || isRegistered(state),
      acts: [acts.confirmContact],
    },
    { id: 'copy-app-password', done: isReady, acts: [acts.copyIt, acts.done] },
    {
      id: 'use-in-mail-app',
      done: isInWithAppPassword,
      acts: [
        {
          kind: 'press',
          in: 'mail',
          label: 'mail.welcome.addAccount',
          done: (state) => state.mail.page !== 'welcome',
          play: (run) => run.dispatch({ type: 'addMailAccount' }).then(() => undefined),
        },
        {
          kind: 'press',
          in: 'mail',
          label: 'mail.password.signIn',
          done: isBeyondAccountPassword,
          play: submitMailPassword,
        },
        {
          kind: 'paste',
          in: 'mail',
          label: 'mail.password.label',
          done: isOtherPasswordTyped,
          play: pasteInMail,
        },
        {
          kind: 'press',
          in: 'mail',
          label: 'mail.password.signIn',
          done: () => false,
          play: submitMailPassword,
        },
      ],
    },
  ],
};
