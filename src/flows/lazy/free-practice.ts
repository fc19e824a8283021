import type { RunState } from '../../simulation/model.ts';
import { mailClient } from '../../simulation/mail-sign-in.ts';
import { sari } from '../../simulation/personas.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { UserId } from '../../tenant/model.ts';
import { isAppPasswordOffered } from '../../tenant/lazy/app-password-offer.ts';
import { clientSignIn, type ClientSignIn } from '../../tenant/lazy/client-sign-in.ts';
import { actionToAllow, actionToEnforce, actionToUnblock } from './admin-navigation.ts';
import type { Action, Flow } from '../flow.ts';
import { chooseModern, isOfSomebodyElse, toProgram } from '../mail-prerequisites.ts';
import { nextMailAction } from './mail-navigation.ts';
import { hasCopiedOne, hasFactor, isCopied } from '../predicates.ts';
import { asTheyAreToday } from '../scenarios.ts';
import { nextBrowserAction, type NavigationGoal } from '../browser-navigation.ts';

/**
 * The simulator without a guide: all windows, in any order. The goal is a client that is signed in. The tenant's rules say what
 * is missing, and each reason has one next action, the one that a reader would take in reality.
 */

const whoever = ({ practice }: RunState): UserId => practice.personId ?? sari.id;

const isIn = ({ mail }: RunState): boolean => mail.page === 'inbox' && mail.problem === null;

/** What the client in the mail window takes from this person on this day. */
const takes = (state: RunState): ClientSignIn =>
  clientSignIn(state.tenant, whoever(state), mailClient(state), {
    isSet: state.mail.isModernSet,
    // A lockout ends by itself; it is no reason for another client.
    now: Infinity,
  });

/** Where no app password helps, a client with modern sign-in does. */
const useModernProgram = (state: RunState): Action => toProgram(state, 'outlookNow');

const toMake: NavigationGoal = {
  who: null,
  toDelete: () => null,
  isOneWanted: (state) => !isCopied(state),
};
const toRegister: NavigationGoal = {
  who: null,
  toDelete: () => null,
  isOneWanted: () => false,
  isMethodWanted: true,
};

/** Towards an app password on the clipboard, or a client that needs none. */
function wayToAppPassword(state: RunState, drafts: Drafts): Action {
  const id = whoever(state);
  const user = state.tenant.users[id];
  const offer = isAppPasswordOffered(state.tenant, id);
  const inBrowser = () => nextBrowserAction(state, drafts, toMake);
  if (offer.offered) return inBrowser();
  switch (offer.reason) {
    case 'unknownUser':
    case 'mfaByConditionalAccessOrDefaults':
      return useModernProgram(state);
    case 'tenantSwitchOff':
      return actionToAllow(state, drafts);
    case 'enabledNotEnforced':
      // Registered already and still only Enabled: nothing that the user does changes that (C3).
      return user?.registered ? actionToEnforce(state, drafts, id) : inBrowser();
    case 'mfaDisabled':
    case 'noMethod':
      return inBrowser();
  }
}

function wayToBeLetIn(state: RunState, drafts: Drafts): Action {
  const id = whoever(state);
  if (state.tenant.users[id]?.blocked) return actionToUnblock(state, drafts, id);
  if (isOfSomebodyElse(state)) return useModernProgram(state);
  const { credential, reason } = takes(state);
  switch (credential) {
    case 'modernSignIn':
      return state.mail.page === 'setUp' && !hasFactor(state)
        ? nextBrowserAction(state, drafts, toRegister)
        : nextMailAction(state, drafts, 'accountPassword');
    case 'accountPassword':
      return nextMailAction(state, drafts, 'accountPassword');
    case 'appPassword':
      return hasCopiedOne(state)
        ? nextMailAction(state, drafts, 'appPassword')
        : wayToAppPassword(state, drafts);
    case 'modernAfterSetting':
      return state.mail.page === 'password'
        ? chooseModern(mailClient(state))
        : nextMailAction(state, drafts, 'accountPassword');
    case 'modernAfterTenant':
    case 'nothing':
      return reason === 'appPasswordNotInForce'
        ? actionToEnforce(state, drafts, id)
        : useModernProgram(state);
  }
}

export const freePractice = (scenario: Scenario = asTheyAreToday): Flow => ({
  id: 'free-practice',
  scenario,
  windows: ['browser', 'mail', 'admin', 'phone'],
  hasTimeline: true,
  goal: isIn,
  prerequisiteAction: (_step, state, drafts) => wayToBeLetIn(state, drafts),
  steps: [{ id: 'let-in', done: isIn, actions: [] }],
});
