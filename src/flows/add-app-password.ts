import type { RunState } from '../simulation/model.ts';
import * as acts from './acts.ts';
import type { Flow } from './flow.ts';
import { hasCopiedOne, isOn, isSignedIn } from './person.ts';
import { readCode, typeCode, verify } from './prove.ts';
import { addLater } from './scenarios.ts';
import { wayOn, type Aim } from './way.ts';

/** Today, somebody who is registered adds an app password on the page Security info (docs/facts.md §2.2). */

const aim: Aim = {
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
  detourBefore: (_, state, drafts) => wayOn(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => hasCopiedOne(state) || isSignedIn(state),
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
      done: (state) => hasCopiedOne(state) || isOn(state, 'appPassword'),
      acts: [acts.nameIt, acts.submitName],
    },
    { id: 'copy-it', done: hasCopiedOne, acts: [acts.copyIt, acts.done] },
  ],
};
