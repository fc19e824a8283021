import * as actions from '../actions.ts';
import type { Flow } from '../flow.ts';
import { hasFactor, isMfaOn, isOn, isReady } from '../predicates.ts';
import { goOnWithCode, readCode, scan, typeCode } from '../second-factor-actions.ts';
import { firstSignInToday } from '../scenarios.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';
import type { RunState } from '../../simulation/model.ts';

/** Today's wizard, from "More information required" to its third section and "Done" (docs/facts.md §2.2, §2.3, §2.5). */

const aim: NavigationGoal = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !isReady(state),
};

const hasMethod = (state: RunState) => isReady(state) || hasFactor(state);
const isSettingUp = (state: RunState) =>
  hasMethod(state) || (isMfaOn(state) && actions.isSettingUp(state) && !isOn(state, 'interrupt'));
const hasQrCode = (state: RunState) =>
  hasMethod(state) || isOn(state, 'configureApp', 'enterCode', 'awaitCall', 'phoneMethod');

export const setUpToday: Flow = {
  id: 'set-up-today',
  scenario: firstSignInToday,
  windows: ['browser', 'phone'],
  goal: isReady,
  prerequisiteAction: (_, state, drafts) => nextBrowserAction(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => isSettingUp(state) || isOn(state, 'interrupt'),
      actions: [actions.chooseSari, actions.signIn],
    },
    { id: 'more-information', done: isSettingUp, actions: [actions.moreInformation] },
    { id: 'get-the-app', done: hasQrCode, actions: [actions.appIsThere, actions.accountIsNext] },
    {
      id: 'prove-it',
      done: hasMethod,
      actions: [scan, actions.confirmScan, readCode, typeCode, goOnWithCode],
    },
    {
      id: 'name-app-password',
      done: (state) => isReady(state) || isOn(state, 'appPassword'),
      actions: [actions.confirmContact, actions.nameIt, actions.submitName],
    },
    { id: 'copy-app-password', done: isReady, actions: [actions.copyIt, actions.done] },
  ],
};
