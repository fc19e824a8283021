import { listWith, selectionIn, userTasksIn } from '../../simulation/admin/forms.ts';
import { userTasks, type UserTask } from '../../simulation/admin/settings.ts';
import type { RunState } from '../../simulation/model.ts';
import { sari } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { User } from '../../tenant/model.ts';
import { send } from '../action.ts';
import * as actions from '../actions.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';
import type { Action, Flow } from '../flow.ts';
import { sendAgain } from '../mail-prerequisites.ts';
import { isOn, isSignedIn } from '../predicates.ts';
import { asTheyAreToday } from '../scenarios.ts';
import { readCode, typeCode, verify } from '../second-factor-actions.ts';
import {
  actionBesideUser,
  actionToUnblock,
  adminAction,
  isOnPage,
  openUsers,
  selectFor,
} from '../admin/navigation.ts';
import { asRegistered } from './registration-apart.ts';

/**
 * What only an admin can do (docs/facts.md §1.5 row 3): all app passwords of one user go at once. The stolen printer is refused
 * from then on, and the user's own list has none of them any more: no page of the admin's shows it (N10).
 */

const owner = ({ tenant }: RunState): User | undefined => tenant.users[sari.id];

/** Sari's, from before the deletion; what she makes for herself afterwards is no matter. */
const names = ['Scanner 02', 'Printer 07', 'Laptop 2019'] as const;

/** A printer was stolen while Sari is away. Which of her app passwords is in it, her admin cannot see (N10). */
const printerStolen: Scenario = {
  ...asTheyAreToday,
  id: 'delete-users-app-passwords',
  personas: {
    ...asTheyAreToday.personas,
    sari: { mfa: 'enforced', hasApp: true, appPasswords: names },
  },
  connectedWith: { userId: sari.id, appPassword: names[1] },
};

const isGone = (state: RunState): boolean =>
  !(owner(state)?.appPasswords.some(({ name }) => names.some((one) => one === name)) ?? false);

/** Sari alone: with somebody else on the page, that person's would go too. */
const isHersOpen = ({ admin: { page } }: RunState): boolean =>
  page.name === 'userSettings' && page.userIds.every((id) => id === sari.id);

/** The printer still believes that it is signed in. If somebody has put a new app password in it, it is. */
const isStillIn = (state: RunState): boolean => {
  const { page, userId, signedInWith } = state.mail;
  const hasNewInUse = owner(state)?.appPasswords.some(({ lastUsedOver }) => lastUsedOver !== null);
  return (
    page === 'inbox' && userId === sari.id && signedInWith === 'appPassword' && hasNewInUse !== true
  );
};
const isLockedOut = (state: RunState): boolean => isGone(state) && !isStillIn(state);

const isListSeen = (state: RunState): boolean =>
  isGone(state) &&
  state.browser.userId === sari.id &&
  isSignedIn(state) &&
  isOn(state, 'securityInfo');

const aim: NavigationGoal = { who: 'sari', toDelete: () => null, isOneWanted: () => false };

const select = selectFor(sari.id);
const manage = adminAction(
  'press',
  'admin.users.manage',
  send({ type: 'openAdminPage', page: { name: 'userSettings', userIds: [sari.id] } }),
);

const setTask = (task: UserTask, isWanted: boolean): Action =>
  adminAction(isWanted ? 'tick' : 'untick', `admin.userSettings.${task}`, (run) => {
    run.setDraft('userTasks', listWith(userTasksIn(run.drafts), task, isWanted));
    return Promise.resolve();
  });
const tickDelete = setTask('deleteAppPasswords', true);
/** The same objects each time: the coach compares actions by identity. */
const untick = new Map(
  (Object.keys(userTasks) as UserTask[]).map((task) => [task, setTask(task, false)]),
);
const save = adminAction('press', 'admin.save', async (run) => {
  const { page } = run.state.admin;
  if (page.name !== 'userSettings') return;
  await run.dispatch({
    type: 'manageUsers',
    userIds: page.userIds,
    tasks: userTasksIn(run.drafts),
  });
});

/** The other boxes would take more from Sari than the guide says. */
function otherTaskTicked(drafts: Drafts): Action | null {
  const other = userTasksIn(drafts).find((task) => task !== 'deleteAppPasswords');
  return (other && untick.get(other)) ?? null;
}

function prerequisiteAction(stepId: string, state: RunState, drafts: Drafts): Action | null {
  switch (stepId) {
    case 'choose-user': {
      const next = actionBesideUser(state, drafts, sari.id, manage);
      return next === select || next === manage ? null : next;
    }
    case 'delete':
      return otherTaskTicked(drafts);
    case 'see-the-list':
      return owner(state)?.blocked
        ? actionToUnblock(state, drafts, sari.id)
        : // The list is seen without a method too.
          (isOn(state, 'home') ? nextBrowserAction : asRegistered)(state, drafts, aim);
    default:
      return null;
  }
}

export const deleteUsersAppPasswords: Flow = {
  id: 'delete-users-app-passwords',
  scenario: printerStolen,
  windows: ['admin', 'mail', 'browser', 'phone'],
  // For the devices that are still there.
  followUp: 'add-app-password',
  goal: (state) => isLockedOut(state) && isListSeen(state),
  prerequisiteAction,
  steps: [
    {
      id: 'open-users',
      done: (state) => isGone(state) || !isOnPage(state, 'home'),
      actions: [openUsers],
    },
    {
      id: 'choose-user',
      done: (state) => isGone(state) || isHersOpen(state),
      actions: [{ ...select, done: (_, drafts) => selectionIn(drafts).includes(sari.id) }, manage],
    },
    {
      id: 'delete',
      done: isGone,
      actions: [
        {
          ...tickDelete,
          done: (_, drafts) => userTasksIn(drafts).includes('deleteAppPasswords'),
        },
        save,
      ],
    },
    { id: 'see-it-refused', done: isLockedOut, actions: [sendAgain] },
    {
      id: 'see-the-list',
      done: isListSeen,
      actions: [
        actions.chooseSari,
        actions.signIn,
        readCode,
        typeCode,
        verify,
        actions.openSecurityInfo,
      ],
    },
  ],
};
