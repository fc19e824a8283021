import {
  isAllowed,
  listWith,
  rangesText,
  selectionIn,
  serviceSettingsIn,
} from '../simulation/admin-forms.ts';
import type { AdminPage } from '../simulation/admin-pages.ts';
import type { RunState } from '../simulation/model.ts';
import { members } from '../simulation/people.ts';
import type { Drafts } from '../simulation/run.ts';
import type { UserId } from '../tenant/model.ts';
import { readRanges } from '../tenant/trusted-ranges.ts';
import { act, send } from './act.ts';
import type { Act } from './flow.ts';

/** What an admin does, from any page of the admin centre: one act for each page, so that there is always a next one. */

export const adminAct = (kind: Act['kind'], label: Act['label'], play: Act['play']): Act =>
  act(kind, 'admin', label, play);

export const isOnPage = ({ admin }: RunState, ...names: readonly AdminPage['name'][]): boolean =>
  names.includes(admin.page.name);

export const openPage = (name: 'users' | 'serviceSettings' | 'organisation') =>
  send({ type: 'openAdminPage', page: { name } });

export const openUsers = adminAct('press', 'admin.pages.users', openPage('users'));
export const openService = adminAct('press', 'admin.pages.service', openPage('serviceSettings'));

/** The people of the practice, each with a box of their own. */
type Member = 'sari' | 'budi' | 'ratna';
const isMember = (id: string): id is Member => members.some((one) => one.id === id);

const tick = (id: Member, isWanted: boolean): Act =>
  adminAct(isWanted ? 'tick' : 'untick', `admin.person.${id}`, (run) => {
    run.setDraft('adminSelection', listWith(selectionIn(run.drafts), id, isWanted));
    return Promise.resolve();
  });

interface ActsFor {
  readonly select: Act;
  readonly deselect: Act;
  readonly unblock: Act;
  readonly askToEnforce: Act;
}

const actsFor = (id: Member): ActsFor => ({
  select: tick(id, true),
  deselect: tick(id, false),
  unblock: adminAct(
    'press',
    'admin.users.unblock',
    send({ type: 'blockSignIn', userIds: [id], blocked: false }),
  ),
  askToEnforce: adminAct(
    'press',
    'admin.users.enforce',
    send({
      type: 'openAdminPage',
      page: { name: 'confirmMfa', userIds: [id], to: 'enforced' },
    }),
  ),
});

/** The same objects each time: the coach tells by them whether its hint still holds. */
const acts: Readonly<Record<Member, ActsFor>> = {
  sari: actsFor('sari'),
  budi: actsFor('budi'),
  ratna: actsFor('ratna'),
};

const enforceNow = adminAct('press', 'admin.confirm.enforced.submit', async (run) => {
  const { page } = run.state.admin;
  if (page.name === 'confirmMfa')
    await run.dispatch({ type: 'setMfaState', userIds: page.userIds, to: 'enforced' });
});

export const selectFor = (id: UserId): Act => acts[isMember(id) ? id : 'sari'].select;

/** "Users", and nobody selected but the one whom it is about; then `last`. */
function withSelection(state: RunState, drafts: Drafts, id: Member, last: Act): Act {
  if (!isOnPage(state, 'users')) return openUsers;
  const selected = selectionIn(drafts);
  if (!selected.includes(id)) return acts[id].select;
  const other = selected.filter(isMember).find((one) => one !== id);
  return other ? acts[other].deselect : last;
}

/** The button unblocks when everybody selected is blocked. */
export const wayToUnblock = (state: RunState, drafts: Drafts, id: UserId): Act =>
  isMember(id) ? withSelection(state, drafts, id, acts[id].unblock) : openUsers;

export function wayToEnforce(state: RunState, drafts: Drafts, id: UserId): Act {
  const { page } = state.admin;
  if (page.name === 'confirmMfa' && page.to === 'enforced' && page.userIds.includes(id))
    return enforceNow;
  return isMember(id) ? withSelection(state, drafts, id, acts[id].askToEnforce) : openUsers;
}

export const allow = adminAct('tick', 'admin.service.allow', (run) => {
  run.setDraft('appPasswordSwitch', 'on');
  return Promise.resolve();
});
export const saveService = adminAct('press', 'admin.save', (run) =>
  send({ type: 'changePolicy', change: serviceSettingsIn(run.state.tenant, run.drafts) })(run),
);

/** Ranges that cannot be read would be refused again and again; the page opened anew forgets them. */
export const canSaveService = (state: RunState, drafts: Drafts): boolean =>
  isOnPage(state, 'serviceSettings') && readRanges(rangesText(state.tenant, drafts)).ok;

export function wayToAllow(state: RunState, drafts: Drafts): Act {
  if (!canSaveService(state, drafts)) return openService;
  return isAllowed(state.tenant, drafts) ? saveService : allow;
}
