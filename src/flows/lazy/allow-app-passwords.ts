import { selectionIn } from '../../simulation/admin/forms.ts';
import type { RunState } from '../../simulation/model.ts';
import { budi } from '../../simulation/personas.ts';
import type { Drafts } from '../../simulation/run.ts';
import { whyNotOffered } from '../../tenant/offers.ts';
import {
  allow,
  canSaveService,
  isAllowChosen,
  isOnPage,
  openService,
  openUsers,
  saveService,
  selectFor,
  actionToUnblock,
} from '../admin/navigation.ts';
import { actionToTurnOff } from '../admin/setting-actions.ts';
import { send } from '../action.ts';
import type { Action, Flow } from '../flow.ts';
import { switchOff } from '../scenarios.ts';

/**
 * What an admin does so that "App password" is offered to Budi: multi-factor authentication of his own (R6), enabled and
 * not enforced (R4, R5), and the organisation's switch (R9). What is left then only Budi himself can do.
 */

const target = ({ tenant }: RunState) => tenant.users[budi.id];

const isBlocked = (state: RunState) => target(state)?.blocked ?? false;
const isMfaOn = (state: RunState) => (target(state)?.mfa ?? 'disabled') !== 'disabled';
const isUserReady = (state: RunState) => isMfaOn(state) && !isBlocked(state);
const areDefaultsOff = ({ tenant }: RunState) => !tenant.policy.securityDefaults;
const isSwitchOn = (state: RunState) =>
  state.tenant.policy.appPasswordsAllowed && areDefaultsOff(state);

/** All that is missing is Budi's own registration, which makes him Enforced. */
const isUpToUser = (state: RunState) => {
  const reason = whyNotOffered(state.tenant, target(state));
  return reason === null || reason === 'noMethod' || reason === 'enabledNotEnforced';
};

/** The confirmation that is open is the one of the guide: to enable, for Budi among others. */
const isAsked = ({ admin: { page } }: RunState) =>
  page.name === 'confirmMfa' && page.to === 'enabled' && page.userIds.includes(budi.id);
const isSelected = (drafts: Drafts) => selectionIn(drafts).includes(budi.id);

const select = selectFor(budi.id);
function prerequisiteAction(stepId: string, state: RunState, drafts: Drafts): Action | null {
  switch (stepId) {
    case 'enable':
      if (isBlocked(state)) return actionToUnblock(state, drafts, budi.id);
      return isOnPage(state, 'users') || isAsked(state) ? null : openUsers;
    case 'open-service-settings':
    case 'allow':
      // R8: they leave no use for app passwords, whatever the switch says.
      if (!areDefaultsOff(state)) return actionToTurnOff(state, drafts, 'securityDefaults');
      return stepId === 'open-service-settings' || canSaveService(state, drafts)
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
  prerequisiteAction,
  steps: [
    {
      id: 'open-users',
      done: (state) => isUserReady(state) || !isOnPage(state, 'home'),
      actions: [{ ...openUsers, done: (state) => !isOnPage(state, 'home') }],
    },
    {
      id: 'enable',
      done: isUserReady,
      actions: [
        { ...select, done: (state, drafts) => isSelected(drafts) || isAsked(state) },
        {
          kind: 'press',
          in: 'admin',
          label: 'admin.users.enable',
          done: isAsked,
          perform: (run) =>
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
          perform: (run) => {
            const { page } = run.state.admin;
            const userIds = page.name === 'confirmMfa' ? page.userIds : [budi.id];
            return send({ type: 'setMfaState', userIds, to: 'enabled' })(run);
          },
        },
      ],
    },
    {
      id: 'open-service-settings',
      done: (state) =>
        state.tenant.policy.appPasswordsAllowed || isOnPage(state, 'serviceSettings'),
      actions: [{ ...openService, done: (state) => isOnPage(state, 'serviceSettings') }],
    },
    {
      id: 'allow',
      done: isSwitchOn,
      actions: [
        { ...allow, done: (state, drafts) => isAllowChosen(state, drafts) },
        { ...saveService, done: isSwitchOn },
      ],
    },
  ],
};
