import {
  isAllowed,
  isTicked,
  listWith,
  organisationIn,
  rangesText,
  selectionIn,
  serviceSettingsIn,
} from '../simulation/admin-forms.ts';
import type { AdminPage } from '../simulation/admin-pages.ts';
import type { Command } from '../simulation/commands.ts';
import type { RunState } from '../simulation/model.ts';
import { budi } from '../simulation/people.ts';
import type { Drafts, RunHandle } from '../simulation/run.ts';
import { whyNotOffered } from '../tenant/offers.ts';
import { readRanges } from '../tenant/trusted-ranges.ts';
import type { Act, Flow } from './flow.ts';
import { switchOff } from './scenarios.ts';

/**
 * What an admin does so that "App password" is offered to Budi: multi-factor authentication of his own (R6), enabled and
 * not enforced (R4, R5), and the organisation's switch (R9). What is left then only Budi himself can do.
 */

const send = (command: Command) => (run: RunHandle) => run.dispatch(command).then(() => undefined);

const target = ({ tenant }: RunState) => tenant.users[budi.id];
const isOn = ({ admin }: RunState, ...names: readonly AdminPage['name'][]) =>
  names.includes(admin.page.name);

const isBlocked = (state: RunState) => target(state)?.blocked ?? false;
const isMfaOn = (state: RunState) => (target(state)?.mfa ?? 'disabled') !== 'disabled';
const isUserReady = (state: RunState) => isMfaOn(state) && !isBlocked(state);
const areDefaultsOff = ({ tenant }: RunState) => !tenant.policy.securityDefaults;
const isSwitchOn = (state: RunState) =>
  state.tenant.policy.appPasswordsAllowed && areDefaultsOff(state);

/** Nothing stands in the way but what Budi does himself: register, and with that become Enforced. */
const isUpToUser = (state: RunState) => {
  const reason = whyNotOffered(state.tenant, target(state));
  return reason === null || reason === 'noMethod' || reason === 'enabledNotEnforced';
};

/** The question that is open is the one that the guide asks for: to enable, and Budi among those whom it is about. */
const isAsked = ({ admin: { page } }: RunState) =>
  page.name === 'confirmMfa' && page.to === 'enabled' && page.userIds.includes(budi.id);
const isSelected = (drafts: Drafts) => selectionIn(drafts).includes(budi.id);

/** Done again and again until the state no longer asks for it. */
const act = (kind: Act['kind'], label: Act['label'], play: Act['play']): Act => ({
  kind,
  in: 'admin',
  label,
  done: () => false,
  play,
});

const open = (name: 'users' | 'serviceSettings' | 'organisation') =>
  send({ type: 'openAdminPage', page: { name } });

const openUsers = act('press', 'admin.pages.users', open('users'));
const openService = act('press', 'admin.pages.service', open('serviceSettings'));
const openOrganisation = act('press', 'admin.pages.organisation', open('organisation'));
const select = act('tick', 'admin.person.budi', (run) => {
  run.setDraft('adminSelection', listWith(selectionIn(run.drafts), budi.id, true));
  return Promise.resolve();
});
const unblock = act(
  'press',
  'admin.users.unblock',
  send({ type: 'blockSignIn', userIds: [budi.id], blocked: false }),
);
const deselect = {
  sari: deselecting('sari'),
  ratna: deselecting('ratna'),
};
const untickDefaults = act('untick', 'admin.organisation.securityDefaults', (run) => {
  run.setDraft('securityDefaults', 'off');
  return Promise.resolve();
});
const saveOrganisation = act('press', 'admin.save', (run) =>
  send({ type: 'changePolicy', change: organisationIn(run.state.tenant, run.drafts) })(run),
);

function deselecting(userId: 'sari' | 'ratna'): Act {
  return act('untick', `admin.person.${userId}`, (run) => {
    run.setDraft('adminSelection', listWith(selectionIn(run.drafts), userId, false));
    return Promise.resolve();
  });
}

/** Budi's sign-in is blocked: nothing else helps him before. The button unblocks when everybody selected is blocked. */
function wayToUnblock(state: RunState, drafts: Drafts): Act {
  if (!isOn(state, 'users')) return openUsers;
  if (!isSelected(drafts)) return select;
  const other = selectionIn(drafts).find((id) => id === 'sari' || id === 'ratna');
  return other ? deselect[other] : unblock;
}

/** Security defaults leave no use for app passwords, whatever the switch says (R8). */
function wayToDefaultsOff(state: RunState, drafts: Drafts): Act {
  if (!isOn(state, 'organisation')) return openOrganisation;
  return isTicked(drafts, 'securityDefaults', state.tenant.policy.securityDefaults)
    ? untickDefaults
    : saveOrganisation;
}

function detourBefore(stepId: string, state: RunState, drafts: Drafts): Act | null {
  switch (stepId) {
    case 'enable':
      if (isMfaOn(state) && isBlocked(state)) return wayToUnblock(state, drafts);
      return isOn(state, 'users') || isAsked(state) ? null : openUsers;
    case 'allow':
      if (state.tenant.policy.appPasswordsAllowed) return wayToDefaultsOff(state, drafts);
      // Ranges that cannot be read would be refused again and again; the page opened anew forgets them.
      return isOn(state, 'serviceSettings') && readRanges(rangesText(state.tenant, drafts)).ok
        ? null
        : openService;
    default:
      return null;
  }
}

export const allowAppPasswords: Flow = {
  id: 'allow-app-passwords',
  scenario: switchOff,
  windows: ['admin', 'browser', 'phone'],
  goal: (state) => isUpToUser(state) && isUserReady(state) && isSwitchOn(state),
  detourBefore,
  steps: [
    {
      id: 'open-users',
      done: (state) => isUserReady(state) || !isOn(state, 'home'),
      acts: [{ ...openUsers, done: (state) => !isOn(state, 'home') }],
    },
    {
      id: 'enable',
      done: isUserReady,
      acts: [
        { ...select, done: (state, drafts) => isSelected(drafts) || isAsked(state) },
        {
          kind: 'press',
          in: 'admin',
          label: 'admin.users.enable',
          done: isAsked,
          play: (run) =>
            send({
              type: 'openAdminPage',
              page: { name: 'confirmMfa', userIds: selectionIn(run.drafts), to: 'enabled' },
            })(run),
        },
        {
          kind: 'press',
          in: 'admin',
          label: 'admin.confirm.enabled.submit',
          done: isMfaOn,
          play: (run) => {
            const { page } = run.state.admin;
            const userIds = page.name === 'confirmMfa' ? page.userIds : [budi.id];
            return send({ type: 'setMfaState', userIds, to: 'enabled' })(run);
          },
        },
      ],
    },
    {
      id: 'open-service-settings',
      done: (state) => state.tenant.policy.appPasswordsAllowed || isOn(state, 'serviceSettings'),
      acts: [{ ...openService, done: (state) => isOn(state, 'serviceSettings') }],
    },
    {
      id: 'allow',
      done: isSwitchOn,
      acts: [
        {
          kind: 'tick',
          in: 'admin',
          label: 'admin.service.allow',
          done: (state, drafts) => isAllowed(state.tenant, drafts),
          play: (run) => {
            run.setDraft('appPasswordSwitch', 'on');
            return Promise.resolve();
          },
        },
        {
          kind: 'press',
          in: 'admin',
          label: 'admin.save',
          done: isSwitchOn,
          play: (run) =>
            send({
              type: 'changePolicy',
              change: serviceSettingsIn(run.state.tenant, run.drafts),
            })(run),
        },
      ],
    },
  ],
};
