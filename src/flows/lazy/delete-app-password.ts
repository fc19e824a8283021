import * as actions from '../actions.ts';
import type { Flow } from '../flow.ts';
import { isOn, isSignedIn } from '../predicates.ts';
import { readCode, typeCode, verify } from '../second-factor-actions.ts';
import { asTheyAreToday } from '../scenarios.ts';
import { sendAgain } from '../mail-prerequisites.ts';
import { deleteFor, type NavigationGoal } from '../browser-navigation.ts';
import { asRegistered } from './registration-apart.ts';
import type { RunState } from '../../simulation/model.ts';
import type { Scenario } from '../../simulation/scenario.ts';

/** A device that is gone still has an app password: its owner finds it in the list by name and deletes it. */

/** A name that needs no translation, as names of devices often do. */
const nameOfReturned = 'Printer 01';

/** A rented printer goes back, and still sends with the app password that Sari once gave it. */
const printerReturned: Scenario = {
  ...asTheyAreToday,
  id: 'delete-app-password',
  personas: {
    ...asTheyAreToday.personas,
    sari: {
      mfa: 'enforced',
      hasApp: true,
      appPasswords: ['Scanner 02', nameOfReturned, 'Laptop 2019'],
    },
  },
  connectedWith: { userId: 'sari', appPassword: nameOfReturned },
};

/** The app password of the printer that was given back, while Sari still has it. */
export const returned = ({ tenant }: RunState): string | null =>
  tenant.users['sari']?.appPasswords.find(({ name }) => name === nameOfReturned)?.id ?? null;

const aim: NavigationGoal = { who: 'sari', toDelete: returned, isOneWanted: () => false };

const isGone = (state: RunState) => returned(state) === null;
const isAsked = (state: RunState) => isGone(state) || isOn(state, 'deleteAppPassword');
/** Sari's own session: Budi's page shows nothing of hers. */
const isHers = (state: RunState) => state.browser.userId === 'sari' && isSignedIn(state);
/** Removing the account from the device counts too. */
const isLockedOut = ({ mail }: RunState) => mail.page !== 'inbox';

export const deleteAppPassword: Flow = {
  id: 'delete-app-password',
  scenario: printerReturned,
  windows: ['browser', 'phone', 'mail'],
  // For the devices that are still there.
  followUp: 'add-app-password',
  goal: (state) => isGone(state) && isLockedOut(state),
  prerequisiteAction: (stepId, state, drafts) =>
    stepId === 'see-it-refused' ? sendAgain : asRegistered(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => isGone(state) || isHers(state),
      actions: [actions.chooseSari, actions.signIn, readCode, typeCode, verify],
    },
    {
      id: 'open-security-info',
      done: (state) =>
        isGone(state) || (isHers(state) && isOn(state, 'securityInfo', 'deleteAppPassword')),
      actions: [actions.openSecurityInfo],
    },
    { id: 'find-and-delete', done: isAsked, actions: [deleteFor(aim)] },
    { id: 'confirm', done: isGone, actions: [actions.ok] },
    {
      id: 'see-it-refused',
      done: (state) => isGone(state) && isLockedOut(state),
      actions: [sendAgain],
    },
  ],
};
