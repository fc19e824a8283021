import type { RunState } from '../../simulation/model.ts';
import { mailClient } from '../../simulation/mail-sign-in.ts';
import { sari } from '../../simulation/personas.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { Drafts } from '../../simulation/run.ts';
import type { UserId } from '../../tenant/model.ts';
import { afterRemedy } from '../../tenant/lazy/after-remedy.ts';
import { isAppPasswordOffered } from '../../tenant/lazy/app-password-offer.ts';
import { clientSignIn, type ClientSignIn } from '../../tenant/lazy/client-sign-in.ts';
import { remedies } from '../../tenant/lazy/remedies.ts';
import { actionToAllow, actionToEnforce, actionToUnblock } from '../admin/navigation.ts';
import { actionToTurnOnInMailbox, actionToTurnOnModern } from '../admin/setting-actions.ts';
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

/**
 * Where no password helps, a client with modern sign-in does, if it can take the place of this one. A printer or an admin
 * shell does not become a mail client: `null`. Nor are security defaults turned off for a printer: `decisions/0055`, 0079.
 */
function useModernProgram(state: RunState): Action | null {
  const { formFactor } = mailClient(state);
  return formFactor === 'desk' || formFactor === 'phone' ? toProgram(state, 'outlookNow') : null;
}

/** Signed in as somebody else: the account is removed, and what stood there is set up again. */
const startAgain = (state: RunState): Action | null =>
  mailClient(state).formFactor === 'printer'
    ? toProgram(state, 'smtpDevice')
    : useModernProgram(state);

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
function wayToAppPassword(state: RunState, drafts: Drafts): Action | null {
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

/** Where no password passes, and no change of the client by its owner helps: what an admin can set, else another client. */
function wayRoundRefusal(
  state: RunState,
  drafts: Drafts,
  reason: ClientSignIn['reason'],
): Action | null {
  const id = whoever(state);
  const client = mailClient(state);
  switch (reason) {
    case 'appPasswordNotInForce':
      return actionToEnforce(state, drafts, id);
    case 'smtpAuthDisabled':
    case 'mailboxProtocolOff':
      // Nothing is turned on for a password that is refused all the same, as under security defaults.
      return (
        (afterRemedy(state.tenant, id, client, remedies[reason].action)?.passes === true
          ? actionToTurnOnInMailbox(state, drafts, id, client.protocol)
          : null) ?? useModernProgram(state)
      );
    default:
      return useModernProgram(state);
  }
}

function wayToBeLetIn(state: RunState, drafts: Drafts): Action | null {
  const id = whoever(state);
  if (state.tenant.users[id]?.blocked) return actionToUnblock(state, drafts, id);
  if (isOfSomebodyElse(state)) return startAgain(state);
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
      return actionToTurnOnModern(state, drafts);
    case 'nothing':
      return wayRoundRefusal(state, drafts, reason);
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
