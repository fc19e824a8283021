import { factorAskedFor } from '../../tenant/web-sign-in.ts';
import { shownRefOf } from '../../tenant/registration.ts';
import type { TenantState } from '../../tenant/model.ts';
import type { BrowserPage, BrowserState, RunEvent, Screens } from '../model.ts';

/** The browser: which page it shows follows from the log. */

export const newBrowser: BrowserState = {
  page: { name: 'chooser' },
  userId: null,
  sessionId: null,
  problem: null,
  shownAppPassword: null,
  remembers: false,
  cookies: {},
};

/** Cookies outlive a session. */
const signedOut = ({ cookies }: BrowserState): BrowserState => ({ ...newBrowser, cookies });

const show = (browser: BrowserState, page: BrowserPage): BrowserState => ({
  ...browser,
  page,
  problem: null,
});

/** `tenant` is the tenant after the event. An app password stays shown, and a checkbox ticked, until another page opens. */
export function evolveBrowser(
  browser: BrowserState,
  event: RunEvent,
  tenant: TenantState,
  screens: Screens,
): BrowserState {
  const next = evolvePage(browser, event, tenant, screens);
  return {
    ...next,
    ...(next.page.name !== 'appPassword' && { shownAppPassword: null }),
    ...(next.page.name !== 'secondFactor' && { remembers: false }),
  };
}

/** Where a set-up of a method begins. */
const firstPage = (screens: Screens): BrowserPage => ({
  name: screens === 'today' ? 'getApp' : 'contactMethod',
});

/** Events of other users, and of sessions in other clients, do not change this browser. */
function evolvePage(
  browser: BrowserState,
  event: RunEvent,
  tenant: TenantState,
  screens: Screens,
): BrowserState {
  if ('userId' in event && event.type !== 'personChosen' && event.userId !== browser.userId)
    return browser;
  if ('sessionId' in event && event.sessionId !== browser.sessionId) return browser;
  // A message or call for the sign-in of a mail client.
  if ('challenge' in event && event.challenge.sessionId !== browser.sessionId) return browser;
  switch (event.type) {
    case 'personChosen':
      return {
        ...signedOut(browser),
        userId: event.userId,
        page: { name: 'signIn', userId: event.userId },
      };
    case 'browserWent':
      return event.page.name === 'chooser' ? signedOut(browser) : show(browser, event.page);
    case 'rememberTicked':
      return { ...browser, remembers: event.ticked };
    case 'browserRemembered':
      return { ...browser, cookies: { ...browser.cookies, [event.userId]: event.browserId } };
    case 'webPasswordAccepted':
      return event.session.userId === browser.userId
        ? show(
            { ...browser, sessionId: event.session.id },
            pageAfterPassword(event.session.id, tenant),
          )
        : browser;
    case 'webSignInRefused':
      return { ...browser, problem: { field: 'password', reason: event.reason } };
    case 'enrolmentStarted':
      return show(browser, firstPage(screens));
    case 'factorPending':
      return event.factor.kind === 'authenticatorApp'
        ? show(browser, { name: 'configureApp', factorId: event.factor.id })
        : browser;
    case 'textMessageSent':
      return isProving(browser)
        ? show(browser, browser.page)
        : show(browser, { name: 'enterCode', factorId: event.factorId, kind: 'textMessage' });
    case 'callPlaced':
      return isProving(browser)
        ? show(browser, browser.page)
        : show(browser, { name: 'awaitCall', factorId: event.factorId });
    case 'factorRefused':
      // An expired set-up cannot be finished on its own page: back to the choice of method, with the reason.
      return event.reason === 'enrolmentExpired'
        ? {
            ...show(browser, firstPage(screens)),
            problem: { field: null, reason: event.reason },
          }
        : { ...browser, problem: { field: 'code', reason: event.reason } };
    case 'secondFactorRefused':
      return { ...browser, problem: { field: 'code', reason: event.reason } };
    case 'enrolmentRefused':
      return {
        ...browser,
        problem: {
          field: browser.page.name === 'alternateContact' ? 'alternateNumber' : 'phoneNumber',
          reason: event.reason,
        },
      };
    case 'factorVerified': {
      const kind = tenant.users[event.userId]?.factors.find(
        ({ id }) => id === event.factorId,
      )?.kind;
      const isAskedForMore = screens === '2018' && kind === 'authenticatorApp';
      return show(browser, { name: isAskedForMore ? 'alternateContact' : 'verified' });
    }
    case 'appPasswordCreated': {
      const { id } = event.appPassword;
      return {
        ...show(browser, { name: 'appPassword', appPasswordId: id }),
        shownAppPassword: { id, ref: shownRefOf(id), copied: false },
      };
    }
    case 'appPasswordRefused':
      return {
        ...browser,
        problem: {
          field: event.reason.startsWith('appPasswordName') ? 'appPasswordName' : null,
          reason: event.reason,
        },
      };
    case 'appPasswordDeleted':
      if (!isAbout(browser.page, event.appPasswordId)) return browser;
      if (screens === 'today') return show(browser, { name: 'securityInfo' });
      return show(browser, { name: event.by === 'user' ? 'appPasswordDeleted' : 'appPasswords' });
    case 'accountPasswordChanged':
      return browser.page.name === 'changePassword'
        ? show(browser, { name: 'securityInfo' })
        : browser;
    case 'factorRemoved':
      return isAbout(browser.page, event.factorId)
        ? show(browser, { name: 'securityInfo' })
        : browser;
    case 'appPasswordCopied':
      return browser.shownAppPassword?.id === event.appPasswordId
        ? { ...browser, shownAppPassword: { ...browser.shownAppPassword, copied: true } }
        : browser;
    case 'secondFactorAccepted': {
      const isAskedToSetUp = tenant.sessions[event.nextSessionId]?.stage === 'setUpRequired';
      return {
        ...show(browser, { name: isAskedToSetUp ? 'interrupt' : pageAfterProof(browser) }),
        sessionId: event.nextSessionId,
      };
    }
    case 'registrationCompleted':
      return show(browser, { name: 'home' });
    case 'sessionsRevoked':
      return event.exceptId !== null && event.exceptId === browser.sessionId
        ? browser
        : signedOut(browser);
    case 'mfaStateChanged': {
      // Turned off during the set-up: the tenant asks for nothing any more.
      const isInSetUp = isPageOfSetUp[browser.page.name];
      return event.to === 'disabled' && isInSetUp ? show(browser, { name: 'home' }) : browser;
    }
    case 'userDeleted':
    case 'signedOut':
      return signedOut(browser);
    case 'inputRefused':
      return event.window === 'browser'
        ? { ...browser, problem: { field: event.field, reason: event.reason } }
        : browser;
    default:
      return browser;
  }
}

/** Pages on which the set-up ends when multi-factor authentication is turned off. */
const isPageOfSetUp: Readonly<Record<BrowserPage['name'], boolean>> = {
  interrupt: true,
  contactMethod: true,
  getApp: true,
  setUpAccount: true,
  phoneMethod: true,
  configureApp: true,
  enterCode: true,
  awaitCall: true,
  chooser: false,
  signIn: false,
  verified: false,
  alternateContact: false,
  nameAppPassword: false,
  appPassword: false,
  secondFactor: false,
  proveAgain: false,
  securityInfo: false,
  changePassword: false,
  appPasswords: false,
  addMethod: false,
  defaultMethod: false,
  removeFactor: false,
  deleteAppPassword: false,
  appPasswordDeleted: false,
  home: false,
};

/** Asked for a code by a method that is registered. */
const isProving = ({ page }: BrowserState): boolean =>
  page.name === 'secondFactor' || page.name === 'proveAgain';

/** A proof that was asked for on the way to Security info leads there. */
const pageAfterProof = ({ page }: BrowserState): 'securityInfo' | 'home' =>
  page.name === 'proveAgain' ? 'securityInfo' : 'home';

/** Whether the page asks to confirm the removal of this method or app password. */
const isAbout = (page: BrowserPage, id: string): boolean =>
  (page.name === 'removeFactor' && page.factorId === id) ||
  (page.name === 'deleteAppPassword' && page.appPasswordId === id);

function pageAfterPassword(sessionId: string, tenant: TenantState): BrowserPage {
  const session = tenant.sessions[sessionId];
  if (session?.stage === 'setUpRequired') return { name: 'interrupt' };
  const factorId = factorAskedFor(tenant, sessionId);
  const factor = session && tenant.users[session.userId]?.factors.find(({ id }) => id === factorId);
  return factor
    ? { name: 'secondFactor', factorId: factor.id, kind: factor.kind }
    : { name: 'home' };
}
