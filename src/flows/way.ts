import { activeFactors } from '../tenant/directory.ts';
import type { User } from '../tenant/model.ts';
import { whyNotOffered } from '../tenant/offers.ts';
import { isAppPasswordSectionDue } from '../tenant/registration.ts';
import { readAppPasswordName } from '../tenant/app-password-name.ts';
import type { RunState } from '../simulation/model.ts';
import type { Drafts } from '../simulation/run.ts';
import * as acts from './acts.ts';
import type { Act } from './flow.ts';
import { factorAsked, openCodes, prove, scan } from './prove.ts';

/**
 * From any page of the browser to what a flow is after: one act for each page, so that there is always a next one.
 * Labels differ between the two families of screens; the way is the same.
 */
export interface Aim {
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

/** Whoever has no multi-factor authentication gives way to Sari, as long as she has it. */
const mustChange = (state: RunState, aim: Aim, userId: string): boolean =>
  userId !== 'sari' && (aim.who === 'sari' || (isOff(state, userId) && !isOff(state, 'sari')));

const isWrongPerson = (state: RunState, aim: Aim): boolean =>
  aim.who !== null && state.browser.userId !== aim.who;

export function wayOn(state: RunState, drafts: Drafts, aim: Aim): Act {
  const { page } = state.browser;
  switch (page.name) {
    case 'chooser':
      return state.practice.personId === 'budi' && !mustChange(state, aim, 'budi')
        ? acts.chooseBudi
        : acts.chooseSari;
    case 'signIn':
      if (mustChange(state, aim, page.userId)) return acts.otherPerson;
      return acts.isPasswordTyped(state, drafts) ? acts.signIn : acts.typePassword;
    case 'secondFactor':
      return isWrongPerson(state, aim) || state.browser.problem?.reason === 'signInExpired'
        ? acts.signOut
        : prove(state, drafts, page.kind);
    case 'proveAgain':
      return isWrongPerson(state, aim) ? acts.back : prove(state, drafts, page.kind);
    case 'interrupt':
      if (isToday(state))
        return isWrongPerson(state, aim) ? acts.otherPerson : acts.moreInformation;
      return isWrongPerson(state, aim) ? acts.otherAccount : acts.setItUpNow;
    case 'home':
      return fromHome(state, aim);
    case 'securityInfo':
    case 'appPasswords':
      return fromList(state, aim);
    case 'deleteAppPassword':
      if (isToRemove(state, aim) === page.appPasswordId) return isToday(state) ? acts.ok : acts.yes;
      return isToday(state) ? acts.cancel : acts.no;
    case 'appPasswordDeleted':
      return acts.close;
    case 'removeFactor':
    case 'defaultMethod':
      return acts.cancel;
    case 'addMethod':
      return fromAddMethod(state, drafts, aim);
    case 'nameAppPassword':
      if (!acts.isSettingUp(state) && !isOneToMake(state, aim)) return acts.cancel;
      return isNameGood(state, drafts) ? acts.submitName : acts.nameIt;
    case 'appPassword':
      return fromAppPassword(state, drafts, aim);
    default:
      return setUpMethod(state, drafts, aim);
  }
}

/** A place has to be made where the list is full (R15). */
function isToRemove(state: RunState, aim: Aim): string | null {
  if (isWrongPerson(state, aim)) return null;
  const wanted = aim.toDelete(state);
  if (wanted !== null) return wanted;
  const owned = personInBrowser(state)?.appPasswords ?? [];
  const isFull = owned.length >= state.tenant.policy.appPasswordLimit;
  return isFull && aim.isOneWanted(state) ? (owned[0]?.id ?? null) : null;
}

/** `null`: it is offered. */
const whyAbsent = (state: RunState) => whyNotOffered(state.tenant, personInBrowser(state));

const isOneToMake = (state: RunState, aim: Aim): boolean =>
  !isWrongPerson(state, aim) &&
  aim.isOneWanted(state) &&
  whyAbsent(state) === null &&
  isToRemove(state, aim) === null;

/** Today a method can be added at any time; in 2018 the next sign-in asks for one. */
function isMethodMissing(state: RunState, aim: Aim): boolean {
  if (!isToday(state) || isWrongPerson(state, aim)) return false;
  const user = personInBrowser(state);
  const isBare = user !== undefined && activeFactors(user).length === 0;
  return whyAbsent(state) === 'noMethod' || (aim.isMethodWanted === true && isBare);
}

function fromHome(state: RunState, aim: Aim): Act {
  const user = personInBrowser(state);
  if (isWrongPerson(state, aim) || (user && mustChange(state, aim, user.id))) return acts.signOut;
  if (user?.mfa === 'disabled') return acts.askAdmin;
  const isAskedAtSignIn =
    user?.mfa === 'enabled' || (!isToday(state) && user && activeFactors(user).length === 0);
  if (isAskedAtSignIn) return acts.signOut;
  return isToday(state) ? acts.openSecurityInfo : acts.openVerification;
}

function fromList(state: RunState, aim: Aim): Act {
  const isOnList = isToday(state) || state.browser.page.name === 'appPasswords';
  if (whyAbsent(state) === null && isToRemove(state, aim) !== null)
    return isOnList ? deleteFor(aim) : acts.manageAppPasswords;
  if (isToday(state))
    return isOneToMake(state, aim) || isMethodMissing(state, aim) ? acts.addMethod : acts.back;
  if (!isOneToMake(state, aim)) return acts.back;
  return isOnList ? acts.createAppPassword : acts.manageAppPasswords;
}

/** The same act for the same aim: the coach tells by the object whether its hint still holds. */
const deletes = new WeakMap<Aim, Act>();
export function deleteFor(aim: Aim): Act {
  const known = deletes.get(aim) ?? acts.deleteRow((state) => isToRemove(state, aim));
  deletes.set(aim, known);
  return known;
}

function fromAddMethod(state: RunState, drafts: Drafts, aim: Aim): Act {
  const chosen = drafts.contactMethod;
  if (acts.isSettingUp(state)) {
    const isChosen = chosen === 'phone' || chosen === 'authenticatorApp';
    return isChosen && !isWrongPerson(state, aim) ? acts.confirmMethod : acts.cancel;
  }
  if (isOneToMake(state, aim)) return chosen === 'appPassword' ? acts.add : acts.chooseAppPassword;
  if (!isMethodMissing(state, aim)) return acts.cancel;
  return chosen === 'phone' || chosen === 'authenticatorApp' ? acts.add : acts.chooseApp;
}

function isNameGood(state: RunState, drafts: Drafts): boolean {
  const user = personInBrowser(state);
  return user !== undefined && readAppPasswordName(drafts.appPasswordName, state.tenant, user).ok;
}

function fromAppPassword(state: RunState, drafts: Drafts, aim: Aim): Act {
  const isLater = !isToday(state) && !acts.isSettingUp(state);
  const shown = state.browser.shownAppPassword;
  // What is gone cannot be copied: the page is left, and another one is made.
  const isThere = shown !== null && drafts.goneAppPassword !== shown.id;
  const isWanted = isThere && !isWrongPerson(state, aim) && aim.isOneWanted(state);
  if (!isWanted || shown.copied) return isLater ? acts.closeIt : acts.done;
  return isLater ? acts.copyToClipboard : acts.copyIt;
}

/** The pages on which a method is set up, from the first to "it is registered". */
function setUpMethod(state: RunState, drafts: Drafts, aim: Aim): Act {
  const { page, sessionId } = state.browser;
  const isGoingOn = acts.isSettingUp(state)
    ? !isWrongPerson(state, aim)
    : isMethodMissing(state, aim);
  const isByPhone = drafts.contactMethod === 'textMessage' || drafts.contactMethod === 'phoneCall';
  switch (page.name) {
    case 'verified':
      if (!isToday(state)) return acts.confirmContact;
      return isAppPasswordSectionDue(state.tenant, sessionId)
        ? acts.confirmContact
        : acts.methodIsThere;
    case 'alternateContact':
      return acts.confirmContact;
    case 'getApp':
      if (isGoingOn) return acts.appIsThere;
      return acts.isSettingUp(state) ? acts.back : acts.cancel;
    case 'contactMethod':
      if (isByPhone) return acts.contactMe;
      return drafts.contactMethod === 'authenticatorApp' ? acts.setUp : acts.chooseMobileApp;
    case 'setUpAccount':
      return isGoingOn ? acts.accountIsNext : acts.back;
    case 'phoneMethod':
      if (!isGoingOn) return acts.back;
      return isByPhone ? acts.contactMe : acts.chooseText;
    case 'configureApp':
      if (!isGoingOn || !factorAsked(state)) return acts.back;
      return hasKey(state, page.factorId) ? acts.confirmScan : scanOnPhone(state);
    case 'enterCode': {
      const isAnswerable = page.kind === 'textMessage' || hasKey(state, page.factorId);
      return isGoingOn && isAnswerable ? prove(state, drafts, page.kind) : acts.back;
    }
    case 'awaitCall':
      return isGoingOn ? prove(state, drafts, 'phoneCall') : acts.back;
    default:
      return acts.back;
  }
}

const hasKey = ({ phone }: RunState, wanted: string): boolean =>
  phone.accounts.some(({ factorId }) => factorId === wanted);

const scanOnPhone = ({ phone }: RunState): Act => (phone.app === 'codes' ? scan : openCodes);
