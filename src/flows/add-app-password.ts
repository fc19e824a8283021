import * as acts from './acts.ts';
import type { Flow } from './flow.ts';
import { hasCopiedOne, isInWithAppPassword, isOn, isSignedIn } from './person.ts';
import { readCode, typeCode, verify } from './prove.ts';
import { addLater } from './scenarios.ts';
import {
  detourInMail,
  isBeyondAccountPassword,
  isOtherPasswordTyped,
  pasteInMail,
  sendTest,
  setUp,
} from './mail-detours.ts';
import { wayOn, type Aim } from './way.ts';
import type { RunState } from '../simulation/model.ts';

/** Today, somebody who is registered adds an app password for the one thing that still takes it: a device that sends. */

const aim: Aim = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !hasCopiedOne(state),
};

const hasIt = (state: RunState) => hasCopiedOne(state) || isInWithAppPassword(state);
const isNaming = (state: RunState) => hasIt(state) || isOn(state, 'nameAppPassword', 'appPassword');

export const addAppPassword: Flow = {
  id: 'add-app-password',
  scenario: addLater,
  windows: ['browser', 'phone', 'mail'],
  goal: isInWithAppPassword,
  detourBefore: (stepId, state, drafts) =>
    stepId === 'use-in-printer' ? detourInMail(state, drafts) : wayOn(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => hasIt(state) || isSignedIn(state),
      acts: [acts.chooseSari, acts.signIn, readCode, typeCode, verify],
    },
    {
      id: 'open-security-info',
      done: (state) => isNaming(state) || isOn(state, 'securityInfo', 'addMethod'),
      acts: [acts.openSecurityInfo],
    },
    {
      id: 'add-method',
      done: isNaming,
      acts: [acts.addMethod, acts.chooseAppPassword, acts.add],
    },
    {
      id: 'name-it',
      done: (state) => hasIt(state) || isOn(state, 'appPassword'),
      acts: [acts.nameIt, acts.submitName],
    },
    { id: 'copy-it', done: hasIt, acts: [acts.copyIt, acts.done] },
    {
      id: 'use-in-printer',
      done: isInWithAppPassword,
      acts: [
        { ...setUp, done: (state) => state.mail.page !== 'welcome' },
        { ...sendTest, done: isBeyondAccountPassword },
        {
          kind: 'paste',
          in: 'mail',
          label: 'mail.password.label',
          done: isOtherPasswordTyped,
          play: pasteInMail,
        },
        sendTest,
      ],
    },
  ],
};
