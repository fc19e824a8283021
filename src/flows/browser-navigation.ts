import { activeFactors } from '../tenant/directory.ts';
import type { User } from '../tenant/model.ts';
import { whyNotOffered } from '../tenant/offers.ts';
import { isAppPasswordSectionDue } from '../tenant/registration.ts';
import { readAppPasswordName } from '../tenant/app-password-name.ts';
import type { BrowserPage, RunState } from '../simulation/model.ts';
import type { Drafts } from '../simulation/run.ts';
import * as actions from './actions.ts';
import type { Action } from './flow.ts';
import { factorAsked, openCodes, prove, scan } from './second-factor-actions.ts';

/**
 * From any page of the browser to the goal of a flow: one action for each page, so that there is always a next one. Labels
 * differ between the pages of 2018 and of today; the steps are the same.
 */
export interface NavigationGoal {
  /** Who has to do it; `null`: whoever is practising. */
  readonly who: 'sari' | null;
  /** The app password that has to go, of the person in the browser; `null`: none has to. */
  readonly toDelete: (state: RunState) => string | null;
  /** Whether one has to be made. */
  readonly isOneWanted: (state: RunState) => boolean;
  /** A method is wanted for its own sake, whatever is said of app passwords. */
  readonly isMethodWanted?: true;
}

const isToday = ({ practice }: RunState): boolean => practice.screens === 'today';
const personInBrowser = ({ browser, tenant }: RunState): User | undefined =>
  tenant.users[browser.userId ?? ''];
const isOff = (state: RunState, id: string): boolean =>
  (state.tenant.users[id]?.mfa ?? 'disabled') === 'disabled';

/** A persona without multi-factor authentication is replaced by Sari, as long as she has it. */
const mustChange = (state: RunState, aim: NavigationGoal, userId: string): boolean =>
  userId !== 'sari' && (aim.who === 'sari' || (isOff(state, userId) && !isOff(state, 'sari')));

const isWrongPerson = (state: RunState, aim: NavigationGoal): boolean =>
  aim.who !== null && state.browser.userId !== aim.who;

export function nextBrowserAction(state: RunState, drafts: Drafts, aim: NavigationGoal): Action {
  const { page } = state.browser;
  switch (page.name) {
    case 'chooser':
      return state.practice.personId === 'budi' && !mustChange(state, aim, 'budi')
        ? actions.chooseBudi
        : actions.chooseSari;
    case 'signIn':
      if (mustChange(state, aim, page.userId)) return actions.otherPerson;
      return actions.isPasswordTyped(state, drafts) ? actions.signIn : actions.typePassword;
    case 'secondFactor':
      return isWrongPerson(state, aim) || state.browser.problem?.reason === 'signInExpired'
        ? actions.signOut
        : prove(state, drafts, page.kind);
    case 'proveAgain':
      return isWrongPerson(state, aim) ? actions.back : prove(state, drafts, page.kind);
    case 'interrupt':
      if (isToday(state))
        return isWrongPerson(state, aim) ? actions.otherPerson : actions.moreInformation;
      return isWrongPerson(state, aim) ? actions.otherAccount : actions.setItUpNow;
    case 'home':
      return fromHome(state, aim);
    case 'securityInfo':
    case 'appPasswords':
      return fromList(state, aim);
    case 'deleteAppPassword':
      if (isToRemove(state, aim) === page.appPasswordId)
        return isToday(state) ? actions.ok : actions.yes;
      return isToday(state) ? actions.cancel : actions.no;
    case 'appPasswordDeleted':
      return actions.close;
    case 'removeFactor':
    case 'defaultMethod':
    case 'changePassword':
      return actions.cancel;
    case 'addMethod':
      return fromAddMethod(state, drafts, aim);
    case 'nameAppPassword':
      if (!actions.isSettingUp(state) && !isOneToMake(state, aim)) return actions.cancel;
      return isNameGood(state, drafts) ? actions.submitName : actions.nameIt;
    case 'appPassword':
      return fromAppPassword(state, drafts, aim);
    case 'contactMethod':
    case 'getApp':
    case 'setUpAccount':
    case 'phoneMethod':
    case 'configureApp':
    case 'enterCode':
    case 'awaitCall':
    case 'verified':
    case 'alternateContact':
      return setUpMethod(state, drafts, aim, page);
  }
}

/** The app password to delete: the wanted one, or the first of a full list when one has to be created (R15). */
function isToRemove(state: RunState, aim: NavigationGoal): string | null {
  if (isWrongPerson(state, aim)) return null;
  const wanted = aim.toDelete(state);
  if (wanted !== null) return wanted;
  const owned = personInBrowser(state)?.appPasswords ?? [];
  const isFull = owned.length >= state.tenant.policy.appPasswordLimit;
  return isFull && aim.isOneWanted(state) ? (owned[0]?.id ?? null) : null;
}

/** `null`: it is offered. */
const whyAbsent = (state: RunState) => whyNotOffered(state.tenant, personInBrowser(state));

const isOneToMake = (state: RunState, aim: NavigationGoal): boolean =>
  !isWrongPerson(state, aim) &&
  aim.isOneWanted(state) &&
  whyAbsent(state) === null &&
  isToRemove(state, aim) === null;

/** Today a method can be added at any time; in 2018 the next sign-in asks for one. */
function isMethodMissing(state: RunState, aim: NavigationGoal): boolean {
  if (!isToday(state) || isWrongPerson(state, aim)) return false;
  const user = personInBrowser(state);
  const isBare = user !== undefined && activeFactors(user).length === 0;
  return whyAbsent(state) === 'noMethod' || (aim.isMethodWanted === true && isBare);
}

function fromHome(state: RunState, aim: NavigationGoal): Action {
  const user = personInBrowser(state);
  if (isWrongPerson(state, aim) || (user && mustChange(state, aim, user.id)))
    return actions.signOut;
  if (user?.mfa === 'disabled') return actions.askAdmin;
  const isAskedAtSignIn =
    user?.mfa === 'enabled' || (!isToday(state) && user && activeFactors(user).length === 0);
  if (isAskedAtSignIn) return actions.signOut;
  return isToday(state) ? actions.openSecurityInfo : actions.openVerification;
}

function fromList(state: RunState, aim: NavigationGoal): Action {
  const isOnList = isToday(state) || state.browser.page.name === 'appPasswords';
  if (whyAbsent(state) === null && isToRemove(state, aim) !== null)
    return isOnList ? deleteFor(aim) : actions.manageAppPasswords;
  if (isToday(state))
    return isOneToMake(state, aim) || isMethodMissing(state, aim)
      ? actions.addMethod
      : actions.back;
  if (!isOneToMake(state, aim)) return actions.back;
  return isOnList ? actions.createAppPassword : actions.manageAppPasswords;
}

/** The same action for the same goal: the coach compares actions by identity. */
const deletes = new WeakMap<NavigationGoal, Action>();
export function deleteFor(aim: NavigationGoal): Action {
  const known = deletes.get(aim) ?? actions.deleteRow((state) => isToRemove(state, aim));
  deletes.set(aim, known);
  return known;
}

function fromAddMethod(state: RunState, drafts: Drafts, aim: NavigationGoal): Action {
  const chosen = drafts.contactMethod;
  if (actions.isSettingUp(state)) {
    const isChosen = chosen === 'phone' || chosen === 'authenticatorApp';
    return isChosen && !isWrongPerson(state, aim) ? actions.confirmMethod : actions.cancel;
  }
  if (isOneToMake(state, aim))
    return chosen === 'appPassword' ? actions.add : actions.chooseAppPassword;
  if (!isMethodMissing(state, aim)) return actions.cancel;
  return chosen === 'phone' || chosen === 'authenticatorApp' ? actions.add : actions.chooseApp;
}

function isNameGood(state: RunState, drafts: Drafts): boolean {
  const user = personInBrowser(state);
  return user !== undefined && readAppPasswordName(drafts.appPasswordName, state.tenant, user).ok;
}

function fromAppPassword(state: RunState, drafts: Drafts, aim: NavigationGoal): Action {
  const isLater = !isToday(state) && !actions.isSettingUp(state);
  const shown = state.browser.shownAppPassword;
  // A deleted app password cannot be copied: leave the page and create another.
  const isThere = shown !== null && drafts.goneAppPassword !== shown.id;
  const isWanted = isThere && !isWrongPerson(state, aim) && aim.isOneWanted(state);
  if (!isWanted || shown.copied) return isLater ? actions.closeIt : actions.done;
  return isLater ? actions.copyToClipboard : actions.copyIt;
}

type SetUpPage = Extract<
  BrowserPage,
  {
    readonly name:
      | 'contactMethod'
      | 'getApp'
      | 'setUpAccount'
      | 'phoneMethod'
      | 'configureApp'
      | 'enterCode'
      | 'awaitCall'
      | 'verified'
      | 'alternateContact';
  }
>;

/** The pages on which a method is set up, from the first to "it is registered". */
function setUpMethod(
  state: RunState,
  drafts: Drafts,
  aim: NavigationGoal,
  page: SetUpPage,
): Action {
  const { sessionId } = state.browser;
  const isGoingOn = actions.isSettingUp(state)
    ? !isWrongPerson(state, aim)
    : isMethodMissing(state, aim);
  const isByPhone = drafts.contactMethod === 'textMessage' || drafts.contactMethod === 'phoneCall';
  switch (page.name) {
    case 'verified':
      if (!isToday(state)) return actions.confirmContact;
      return isAppPasswordSectionDue(state.tenant, sessionId)
        ? actions.confirmContact
        : actions.methodIsThere;
    case 'alternateContact':
      return actions.confirmContact;
    case 'getApp':
      if (isGoingOn) return actions.appIsThere;
      return actions.isSettingUp(state) ? actions.back : actions.cancel;
    case 'contactMethod':
      if (isByPhone) return actions.contactMe;
      return drafts.contactMethod === 'authenticatorApp' ? actions.setUp : actions.chooseMobileApp;
    case 'setUpAccount':
      return isGoingOn ? actions.accountIsNext : actions.back;
    case 'phoneMethod':
      if (!isGoingOn) return actions.back;
      return isByPhone ? actions.contactMe : actions.chooseText;
    case 'configureApp':
      if (!isGoingOn || !factorAsked(state)) return actions.back;
      return hasKey(state, page.factorId) ? actions.confirmScan : scanOnPhone(state);
    case 'enterCode': {
      const isAnswerable = page.kind === 'textMessage' || hasKey(state, page.factorId);
      return isGoingOn && isAnswerable ? prove(state, drafts, page.kind) : actions.back;
    }
    case 'awaitCall':
      return isGoingOn ? prove(state, drafts, 'phoneCall') : actions.back;
  }
}

/** The phone has the key of this factor, and so its codes. */
export const hasKey = ({ phone }: RunState, wanted: string): boolean =>
  phone.accounts.some(({ factorId }) => factorId === wanted);

const scanOnPhone = ({ phone }: RunState): Action => (phone.app === 'codes' ? scan : openCodes);
