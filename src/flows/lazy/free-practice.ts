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
 * The simulator without a guide: all windows, in any order. The goal is a program that is let in. What stands in the way is
 * asked of the tenant's rules, and each reason has one way on: the one that a reader has in earnest as well.
 */

const whoever = ({ practice }: RunState): UserId => practice.personId ?? sari.id;

const isIn = ({ mail }: RunState): boolean => mail.page === 'inbox' && mail.problem === null;

/** What the client in the mail window takes from this person on this day. */
const takes = (state: RunState): ClientSignIn =>
  clientSignIn(state.tenant, whoever(state), mailClient(state), {
    isSet: state.mail.isModernSet,
    // A wait after wrong passwords ends by itself; it is no reason for another way.
    now: Infinity,
  });

/** A program that signs in the modern way is what helps where no app password can: everywhere, and today most of all. */
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

/** To an app password on the clipboard, or to a program that needs none. */
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
