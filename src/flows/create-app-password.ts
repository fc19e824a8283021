import { personOf, sari } from '../simulation/people.ts';
import type { Command } from '../simulation/commands.ts';
import type { BrowserPage, RunState } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { detourBefore, isCodeTyped } from './create-app-password-detours.ts';
import type { Flow } from './flow.ts';
import {
  isBeyondAccountPassword,
  isOtherPasswordTyped,
  pasteInMail,
  submitMailPassword,
} from './mail-detours.ts';
import { articleOf2018 } from './scenarios.ts';

/**
 * The seven steps of the article of 2018: from "has my admin turned it on?" to a mail program that works again.
 * The printed route is the mobile app and Sari; whoever verifies by text message or call, or lets the admin turn it on
 * for Budi first, ticks the same steps.
 */

const send = (command: Command) => (run: RunHandle) => run.dispatch(command).then(() => undefined);

const person = (state: RunState) => state.tenant.users[state.practice.personId ?? ''];
const isOn = (state: RunState, ...names: readonly BrowserPage['name'][]) =>
  names.includes(state.browser.page.name);

const isMfaOn = (state: RunState) => (person(state)?.mfa ?? 'disabled') !== 'disabled';
const isRegistered = (state: RunState) => person(state)?.registered ?? false;
const hasFactor = (state: RunState) =>
  person(state)?.factors.some((factor) => factor.state === 'active') ?? false;
const hasAppPassword = (state: RunState) => (person(state)?.appPasswords.length ?? 0) > 0;
const isCopied = (state: RunState) =>
  person(state)?.appPasswords.some(({ id }) => id === state.clipboard?.appPasswordId) ?? false;
const isSignedIn = (state: RunState) =>
  isMfaOn(state) && (state.browser.sessionId !== null || hasFactor(state));
const hasStarted = (state: RunState) =>
  hasFactor(state) || (isSignedIn(state) && !isOn(state, 'interrupt'));
const hasKey = (state: RunState) =>
  hasFactor(state) || isOn(state, 'configureApp', 'enterCode', 'awaitCall');
const phoneHasKey = (state: RunState) => {
  const { page } = state.browser;
  return (
    hasFactor(state) ||
    state.phone.accounts.some(({ factorId }) => 'factorId' in page && factorId === page.factorId)
  );
};
const isAskedForCode = (state: RunState) => hasFactor(state) || isOn(state, 'enterCode');
const isConnected = (state: RunState) =>
  state.mail.page === 'inbox' && state.mail.signedInWith === 'appPassword';

export const createAppPassword: Flow = {
  id: 'create-app-password',
  scenario: articleOf2018,
  windows: ['browser', 'phone', 'mail'],
  goal: isConnected,
  detourBefore,
  steps: [
    {
      id: 'check-mfa',
      done: isMfaOn,
      acts: [
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.chooser.sari',
          done: isMfaOn,
          play: send({ type: 'choosePerson', userId: sari.id }),
        },
      ],
    },
    {
      id: 'sign-in',
      done: isSignedIn,
      acts: [
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.signIn.submit',
          done: isSignedIn,
          play: (run) =>
            run
              .dispatch({
                type: 'submitPassword',
                password: personOf(run.state.browser.userId)?.practicePassword ?? '',
              })
              .then(() => undefined),
        },
      ],
    },
    {
      id: 'set-it-up-now',
      done: hasStarted,
      acts: [
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.interrupt.setItUpNow',
          done: hasStarted,
          play: send({ type: 'setItUpNow' }),
        },
      ],
    },
    {
      id: 'choose-method',
      done: hasFactor,
      acts: [
        {
          kind: 'choose',
          in: 'browser',
          label: 'portal.contact.mobileApp',
          done: (state, drafts) => hasKey(state) || drafts.contactMethod === 'authenticatorApp',
          play: (run) => {
            run.setDraft('contactMethod', 'authenticatorApp');
            return Promise.resolve();
          },
        },
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.contact.setUp',
          done: hasKey,
          play: send({ type: 'setUpApp' }),
        },
        {
          kind: 'scan',
          in: 'phone',
          label: 'phone.codes.scan',
          done: phoneHasKey,
          play: send({ type: 'scanQrCode' }),
        },
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.next',
          done: isAskedForCode,
          play: send({ type: 'confirmScan' }),
        },
        {
          kind: 'read',
          in: 'phone',
          label: 'phone.codes.oneTimeCode',
          // Reading leaves no trace, so it is never what is missing; typing what was read is.
          done: () => true,
          play: send({ type: 'openPhoneApp', app: 'codes' }),
        },
        {
          kind: 'type',
          in: 'browser',
          label: 'portal.code.label',
          done: (state, drafts) => hasFactor(state) || isCodeTyped(drafts),
          play: async (run) => {
            const account = run.state.phone.accounts.at(-1);
            if (account) run.setDraft('code', (await run.codeOf(account)).code);
          },
        },
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.code.verify',
          done: hasFactor,
          play: (run) =>
            run.dispatch({ type: 'submitCode', code: run.drafts.code ?? '' }).then(() => undefined),
        },
      ],
    },
    {
      id: 'confirm-contact',
      done: (state) => hasAppPassword(state) || isRegistered(state),
      acts: [
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.next',
          done: (state) => hasAppPassword(state) || isRegistered(state),
          play: (run) =>
            run
              .dispatch({ type: 'confirmContact', phoneNumber: run.drafts.alternateNumber ?? '' })
              .then(() => undefined),
        },
      ],
    },
    {
      id: 'copy-app-password',
      done: (state) => isCopied(state) && isRegistered(state),
      acts: [
        {
          kind: 'copy',
          in: 'browser',
          label: 'portal.appPassword.copy',
          done: isCopied,
          play: send({ type: 'copyAppPassword' }),
        },
        {
          kind: 'press',
          in: 'browser',
          label: 'portal.appPassword.done',
          done: isRegistered,
          play: send({ type: 'finishEnrolment' }),
        },
      ],
    },
    {
      id: 'use-in-mail-app',
      done: isConnected,
      acts: [
        {
          kind: 'press',
          in: 'mail',
          label: 'mail.welcome.addAccount',
          done: (state) => state.mail.page !== 'welcome',
          play: send({ type: 'addMailAccount' }),
        },
        {
          kind: 'press',
          in: 'mail',
          label: 'mail.password.signIn',
          done: (state, drafts) => isConnected(state) || isBeyondAccountPassword(state, drafts),
          play: submitMailPassword,
        },
        {
          kind: 'paste',
          in: 'mail',
          label: 'mail.password.label',
          done: (state, drafts) => isConnected(state) || isOtherPasswordTyped(state, drafts),
          play: pasteInMail,
        },
        {
          kind: 'press',
          in: 'mail',
          label: 'mail.password.signIn',
          done: isConnected,
          play: submitMailPassword,
        },
      ],
    },
  ],
};
