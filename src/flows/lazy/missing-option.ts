import type { RunState } from '../../simulation/model.ts';
import type { Drafts } from '../../simulation/run.ts';
import { whyNotOffered } from '../../tenant/offers.ts';
import { fillIn, action } from '../action.ts';
import * as actions from '../actions.ts';
import {
  actionToAllow,
  adminAction,
  allow,
  isOnPage,
  openPage,
  openService,
  openUsers,
  saveService,
} from '../admin/navigation.ts';
import type { NavigationGoal } from '../browser-navigation.ts';
import type { Action, Flow } from '../flow.ts';
import { isOn, isSignedIn } from '../predicates.ts';
import { readCode, typeCode, verify } from '../second-factor-actions.ts';
import { switchOff } from '../scenarios.ts';
import { asRegistered } from './registration-apart.ts';

/**
 * For trainers, without a guide: Sari opens the list of methods, and "App password" is not in it. Only then the three reasons
 * (docs/facts.md §7.1) are looked for in the admin centre, one page after the other, until one of them is found and repaired.
 */

const openOrganisation = adminAction('press', 'admin.pages.organisation', openPage('organisation'));
/** A list that is closed shows one entry: choosing each of them shows a room what is offered. */
const lookAtApp = { ...actions.chooseApp, done: isDraft('authenticatorApp', 'phone') };
const lookAtPhone = {
  ...action('choose', 'browser', 'portal.addMethod.phone', fillIn('contactMethod', 'phone')),
  done: isDraft('phone'),
};

function isDraft(...methods: readonly string[]): Action['done'] {
  return (_, { contactMethod = '' }) => methods.includes(contactMethod);
}

/** Somebody makes one: the option was there. */
export const isNaming = (state: RunState): boolean => isOn(state, 'nameAppPassword', 'appPassword');

const whyMissing = ({ tenant }: RunState) => whyNotOffered(tenant, tenant.users['sari']);

/** The pages of 2018 have no such list: there it is repaired as everywhere. */
const isSwitchOff = (state: RunState): boolean =>
  state.practice.screens === 'today' && whyMissing(state) === 'tenantSwitchOff';

/** The room has not been led to the reason yet. Others than this one are repaired as everywhere. */
export const isLookedFor = (state: RunState): boolean =>
  isSwitchOff(state) && !isOnPage(state, 'serviceSettings');

const aim: NavigationGoal = {
  who: 'sari',
  toDelete: () => null,
  isOneWanted: () => true,
};

const isListSeen = (state: RunState): boolean =>
  isNaming(state) ||
  (isOn(state, 'addMethod') && (whyMissing(state) === null || !isOnPage(state, 'home')));

function prerequisiteAction(stepId: string, state: RunState, drafts: Drafts): Action | null {
  const isMissing = isOn(state, 'securityInfo', 'addMethod') && isSwitchOff(state);
  const isLookedAt = isOn(state, 'addMethod') && isDraft('phone')(state, drafts);
  switch (stepId) {
    case 'see-what-is-offered':
      // The first look at the reasons begins the next step: nothing of them is in sight before.
      if (isMissing) return isLookedAt ? openUsers : null;
      return asRegistered(state, drafts, aim);
    case 'look-for-the-reason':
      return null;
    case 'allow':
      return actionToAllow(state, drafts);
    default:
      return asRegistered(state, drafts, aim);
  }
}

export const missingOption: Flow = {
  id: 'missing-option',
  scenario: switchOff,
  windows: ['browser', 'phone', 'admin'],
  goal: isNaming,
  prerequisiteAction,
  steps: [
    {
      id: 'sign-in',
      done: (state) => isNaming(state) || isSignedIn(state),
      actions: [actions.chooseSari, actions.signIn, readCode, typeCode, verify],
    },
    {
      id: 'open-security-info',
      done: (state) => isNaming(state) || isOn(state, 'securityInfo', 'addMethod'),
      actions: [actions.openSecurityInfo],
    },
    {
      id: 'see-what-is-offered',
      done: isListSeen,
      actions: [
        { ...actions.addMethod, done: (state) => isOn(state, 'addMethod') },
        lookAtApp,
        lookAtPhone,
      ],
    },
    {
      id: 'look-for-the-reason',
      done: (state) => isNaming(state) || !isLookedFor(state),
      actions: [
        { ...openOrganisation, done: (state) => isOnPage(state, 'organisation') },
        openService,
      ],
      // What is looked for stays in sight: a list without the option.
      beside: ['browser'],
    },
    {
      id: 'allow',
      done: (state) => isNaming(state) || whyMissing(state) !== 'tenantSwitchOff',
      actions: [allow, saveService],
      beside: ['browser'],
    },
    {
      id: 'see-it-offered',
      done: isNaming,
      actions: [actions.chooseAppPassword, actions.add],
    },
  ],
};
