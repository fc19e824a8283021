import type { RunState } from '../../simulation/model.ts';
import * as actions from '../actions.ts';
import type { Flow } from '../flow.ts';
import { hasCopiedOne, isOn, isSignedIn } from '../predicates.ts';
import { readCode, typeCode, verify } from '../second-factor-actions.ts';
import { addLater } from '../scenarios.ts';
import type { NavigationGoal } from '../browser-navigation.ts';
import { asRegistered } from './registration-apart.ts';

/** Today, somebody who is registered adds an app password on the page Security info (docs/facts.md §2.2). */

const aim: NavigationGoal = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !hasCopiedOne(state),
};

const isNaming = (state: RunState) =>
  hasCopiedOne(state) || isOn(state, 'nameAppPassword', 'appPassword');

export const addAppPassword: Flow = {
  id: 'add-app-password',
  scenario: addLater,
  windows: ['browser', 'phone'],
  goal: hasCopiedOne,
  prerequisiteAction: (_, state, drafts) => asRegistered(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => hasCopiedOne(state) || isSignedIn(state),
      actions: [actions.chooseSari, actions.signIn, readCode, typeCode, verify],
    },
    {
      id: 'open-security-info',
      done: (state) => isNaming(state) || isOn(state, 'securityInfo', 'addMethod'),
      actions: [actions.openSecurityInfo],
    },
    {
      id: 'add-method',
      done: isNaming,
      actions: [actions.addMethod, actions.chooseAppPassword, actions.add],
    },
    {
      id: 'name-it',
      done: (state) => hasCopiedOne(state) || isOn(state, 'appPassword'),
      actions: [actions.nameIt, actions.submitName],
    },
    { id: 'copy-it', done: hasCopiedOne, actions: [actions.copyIt, actions.done] },
  ],
};
