import { listWith, userTasksIn } from '../../simulation/admin/forms.ts';
import { userTasks, type UserTask } from '../../simulation/admin/settings.ts';
import type { RunState } from '../../simulation/model.ts';
import { members } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { UserId } from '../../tenant/model.ts';
import { send } from '../action.ts';
import type { Action } from '../flow.ts';
import { actionBesideUser, adminAction } from './navigation.ts';

/** "Require re-register MFA" (docs/facts.md §1.5 row 4): who has lost every method registers anew at the next sign-in. */

const task = (name: UserTask, isWanted: boolean): Action =>
  adminAction(isWanted ? 'tick' : 'untick', `admin.userSettings.${name}`, (run) => {
    run.setDraft('userTasks', listWith(userTasksIn(run.drafts), name, isWanted));
    return Promise.resolve();
  });
export const requireAgain = task('requireReRegistration', true);
/** The same objects each time: the coach compares actions by identity. */
const untick = new Map(
  (Object.keys(userTasks) as UserTask[]).map((name) => [name, task(name, false)]),
);
const manage = new Map(
  members.map(({ id }) => [
    id,
    adminAction(
      'press',
      'admin.users.manage',
      send({ type: 'openAdminPage', page: { name: 'userSettings', userIds: [id] } }),
    ),
  ]),
);
export const saveTasks = adminAction('press', 'admin.save', async (run) => {
  const { page } = run.state.admin;
  if (page.name !== 'userSettings') return;
  const tasks = userTasksIn(run.drafts);
  await run.dispatch({ type: 'manageUsers', userIds: page.userIds, tasks });
});

/** From any page of the admin centre, and with nothing else ticked that would be done as well. */
export function actionToRegisterAgain(
  state: RunState,
  drafts: Drafts,
  userId: UserId,
): Action | null {
  const { page } = state.admin;
  const isOpen = page.name === 'userSettings' && page.userIds.every((id) => id === userId);
  const open = manage.get(userId);
  if (!isOpen) return open ? actionBesideUser(state, drafts, userId, open) : null;
  const ticked = userTasksIn(drafts);
  const other = ticked.find((name) => name !== 'requireReRegistration');
  if (other) return untick.get(other) ?? null;
  return ticked.includes('requireReRegistration') ? saveTasks : requireAgain;
}
