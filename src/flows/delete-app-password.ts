import * as acts from './acts.ts';
import type { Flow } from './flow.ts';
import { isOn, isSignedIn } from './person.ts';
import { readCode, typeCode, verify } from './prove.ts';
import { nameOfReturned, printerReturned } from './scenarios.ts';
import { sendAgain } from './mail-detours.ts';
import { deleteFor, wayOn, type Aim } from './way.ts';
import type { RunState } from '../simulation/model.ts';

/** A device is gone and still knows an app password: its owner finds it in the list by its name and deletes that one. */

const returned = ({ tenant }: RunState): string | null =>
  tenant.users['sari']?.appPasswords.find(({ name }) => name === nameOfReturned)?.id ?? null;

const aim: Aim = { who: 'sari', toDelete: returned, isOneWanted: () => false };

const isGone = (state: RunState) => returned(state) === null;
const isAsked = (state: RunState) => isGone(state) || isOn(state, 'deleteAppPassword');
/** Sari's own session: Budi's page shows nothing of hers. */
const isHers = (state: RunState) => state.browser.userId === 'sari' && isSignedIn(state);
/** The device may have been made to forget the account, which is as good. */
const isLockedOut = ({ mail }: RunState) => mail.page !== 'inbox';

export const deleteAppPassword: Flow = {
  id: 'delete-app-password',
  scenario: printerReturned,
  windows: ['browser', 'phone', 'mail'],
  goal: (state) => isGone(state) && isLockedOut(state),
  detourBefore: (stepId, state, drafts) =>
    stepId === 'see-it-refused' ? sendAgain : wayOn(state, drafts, aim),
  steps: [
    {
      id: 'sign-in',
      done: (state) => isGone(state) || isHers(state),
      acts: [acts.chooseSari, acts.signIn, readCode, typeCode, verify],
    },
    {
      id: 'open-security-info',
      done: (state) =>
        isGone(state) || (isHers(state) && isOn(state, 'securityInfo', 'deleteAppPassword')),
      acts: [acts.openSecurityInfo],
    },
    { id: 'find-and-delete', done: isAsked, acts: [deleteFor(aim)] },
    { id: 'confirm', done: isGone, acts: [acts.ok] },
    {
      id: 'see-it-refused',
      done: (state) => isGone(state) && isLockedOut(state),
      acts: [sendAgain],
    },
  ],
};
