import {
  listWith,
  refusalIn,
  selectionIn,
  settingText,
  touchedIn,
} from '../../simulation/admin/forms.ts';
import { serviceSettings } from '../../simulation/admin/settings.ts';
import type { AdminPage } from '../../simulation/devices/admin-page.ts';
import type { RunState } from '../../simulation/model.ts';
import { members } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { UserId } from '../../tenant/model.ts';
import { action, send } from '../action.ts';
import type { Action } from '../flow.ts';

/** The admin centre: one action for each page, so that there is a next one from anywhere. */

export const adminAction = (
  kind: Action['kind'],
  label: Action['label'],
  perform: Action['perform'],
): Action => action(kind, 'admin', label, perform);

export const isOnPage = ({ admin }: RunState, ...names: readonly AdminPage['name'][]): boolean =>
  names.includes(admin.page.name);

export const openPage = (name: 'users' | 'serviceSettings' | 'organisation') =>
  send({ type: 'openAdminPage', page: { name } });

export const openUsers = adminAction('press', 'admin.pages.users', openPage('users'));
export const openService = adminAction('press', 'admin.pages.service', openPage('serviceSettings'));

/** The people of the practice, each with a box of their own. */
type Member = 'sari' | 'budi' | 'ratna';
const isMember = (id: string): id is Member => members.some((one) => one.id === id);

const tick = (id: Member, isWanted: boolean): Action =>
  adminAction(isWanted ? 'tick' : 'untick', `admin.person.${id}`, (run) => {
    run.setDraft('adminSelection', listWith(selectionIn(run.drafts), id, isWanted));
    return Promise.resolve();
  });

interface ActsFor {
  readonly select: Action;
  readonly deselect: Action;
  readonly unblock: Action;
  readonly askToEnforce: Action;
}

const actsFor = (id: Member): ActsFor => ({
  select: tick(id, true),
  deselect: tick(id, false),
  unblock: adminAction(
    'press',
    'admin.users.unblock',
    send({ type: 'blockSignIn', userIds: [id], blocked: false }),
  ),
  askToEnforce: adminAction(
    'press',
    'admin.users.enforce',
    send({
      type: 'openAdminPage',
      page: { name: 'confirmMfa', userIds: [id], to: 'enforced' },
    }),
  ),
});

/** The same objects each time: the coach compares actions by identity. */
const actions: Readonly<Record<Member, ActsFor>> = {
  sari: actsFor('sari'),
  budi: actsFor('budi'),
  ratna: actsFor('ratna'),
};

const enforceNow = adminAction('press', 'admin.confirm.enforced.submit', async (run) => {
  const { page } = run.state.admin;
  if (page.name === 'confirmMfa')
    await run.dispatch({ type: 'setMfaState', userIds: page.userIds, to: 'enforced' });
});

export const selectFor = (id: UserId): Action => actions[isMember(id) ? id : 'sari'].select;

/** "Users", and nobody selected but the one whom it is about; then `last`. */
function withSelection(state: RunState, drafts: Drafts, id: Member, last: Action): Action {
  if (!isOnPage(state, 'users')) return openUsers;
  const selected = selectionIn(drafts);
  // The others first: to select the one is printed, to deselect somebody is not, and would come as a surprise after it.
  const other = selected.filter(isMember).find((one) => one !== id);
  if (other) return actions[other].deselect;
  return selected.includes(id) ? last : actions[id].select;
}

/** `last` is a button that is there once this user, and nobody else, is selected. */
export const actionBesideUser = (
  state: RunState,
  drafts: Drafts,
  id: UserId,
  last: Action,
): Action => (isMember(id) ? withSelection(state, drafts, id, last) : openUsers);

/** The button unblocks when everybody selected is blocked. */
export const actionToUnblock = (state: RunState, drafts: Drafts, id: UserId): Action =>
  isMember(id) ? withSelection(state, drafts, id, actions[id].unblock) : openUsers;

export function actionToEnforce(state: RunState, drafts: Drafts, id: UserId): Action {
  const { page } = state.admin;
  if (page.name === 'confirmMfa' && page.to === 'enforced' && page.userIds.includes(id))
    return enforceNow;
  return isMember(id) ? withSelection(state, drafts, id, actions[id].askToEnforce) : openUsers;
}

export const allow = adminAction('tick', 'admin.service.allow', (run) => {
  run.setDraft('appPasswordsAllowed', 'on');
  return Promise.resolve();
});
export const saveService = adminAction('press', 'admin.save', (run) =>
  send({ type: 'changePolicy', change: touchedIn(serviceSettings, run.drafts) })(run),
);

/** The choice on the page, saved or not. */
export const isAllowChosen = ({ tenant }: RunState, drafts: Drafts): boolean =>
  settingText(serviceSettings, 'appPasswordsAllowed', tenant.policy, drafts) === 'on';

/** An invalid draft would be refused each time; opening the page again discards it. */
export const canSaveService = (state: RunState, drafts: Drafts): boolean =>
  isOnPage(state, 'serviceSettings') && refusalIn(serviceSettings, drafts) === null;

export function actionToAllow(state: RunState, drafts: Drafts): Action {
  if (!canSaveService(state, drafts)) return openService;
  return isAllowChosen(state, drafts) ? saveService : allow;
}
