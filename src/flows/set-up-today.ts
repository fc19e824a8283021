import * as acts from './acts.ts';
import type { Flow } from './flow.ts';
import { hasFactor, isMfaOn, isOn, isReady } from './person.ts';
import { goOnWithCode, readCode, scan, typeCode } from './prove.ts';
import { firstSignInToday } from './scenarios.ts';
import { wayOn, type Aim } from './way.ts';
import type { RunState } from '../simulation/model.ts';

/** Today's wizard, from "More information required" to its third section and "Done" (docs/facts.md §2.2, §2.3, §2.5). */

const aim: Aim = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !isReady(state),
};

const hasMethod = (state: RunState) => isReady(state) || hasFactor(state);
const isSettingUp = (state: RunState) =>
  hasMethod(state) || (isMfaOn(state) && acts.isSettingUp(state) && !isOn(state, 'interrupt'));
const hasQrCode = (state: RunState) =>
  hasMethod(state) || isOn(state, 'configureApp', 'enterCode', 'awaitCall', 'phoneMethod');

export const setUpToday: Flow = {
  id: 'set-up-today',
  scenario: firstSignInToday,
  windows: ['browser', 'phone'],
  goal: isReady,
  detourBefore: (_, state, drafts) => wayOn(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => isSettingUp(state) || isOn(state, 'interrupt'),
      acts: [acts.chooseSari, acts.signIn],
    },
    { id: 'more-information', done: isSettingUp, acts: [acts.moreInformation] },
    { id: 'get-the-app', done: hasQrCode, acts: [acts.appIsThere, acts.accountIsNext] },
    {
      id: 'prove-it',
      done: hasMethod,
      acts: [scan, acts.confirmScan, readCode, typeCode, goOnWithCode],
    },
    {
      id: 'name-app-password',
      done: (state) => isReady(state) || isOn(state, 'appPassword'),
      acts: [acts.confirmContact, acts.nameIt, acts.submitName],
    },
    { id: 'copy-app-password', done: isReady, acts: [acts.copyIt, acts.done] },
  ],
};
