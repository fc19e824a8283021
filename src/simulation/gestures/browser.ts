import { decideMfaState } from '../../tenant/administration.ts';
import {
  decideApp,
  decideEnrolmentStart,
  decidePhone,
  prepareApp,
  preparePhone,
} from '../../tenant/enrolment.ts';
import { decideChallenge, prepareChallenge } from '../../tenant/challenges.ts';
import {
  decideContactConfirmed,
  decideEnrolmentFinished,
  prepareFirstAppPassword,
} from '../../tenant/registration.ts';
import { decideCode, prepareCode } from '../../tenant/verification.ts';
import { decideSignOut } from '../../tenant/web-sign-in.ts';
import { readPhoneNumber } from '../../tenant/phone-number.ts';
import type { BrowserPage, RunState } from '../model.ts';
import { personOf } from '../people.ts';
import { andThen, answer, nothing, type GesturesOf } from './gesture.ts';
import { prepareSignInPage } from './web-sign-in.ts';

const pageIs = (state: RunState, ...names: readonly BrowserPage['name'][]): boolean =>
  names.includes(state.browser.page.name);

const userOf = (state: RunState) =>
  state.browser.userId === null ? undefined : state.tenant.users[state.browser.userId];

/** The factor that the page on the screen is about. */
const factorOnPage = (state: RunState): string =>
  'factorId' in state.browser.page ? state.browser.page.factorId : '';

/** Where "Back" leads. Pages that are not here keep the reader: set-up cannot be left half-way by accident. */
function pageBefore(state: RunState): BrowserPage | null {
  const { page } = state.browser;
  switch (page.name) {
    case 'signIn':
      return { name: 'chooser' };
    case 'contactMethod':
      return { name: 'interrupt' };
    case 'configureApp':
    case 'awaitCall':
      return { name: 'contactMethod' };
    case 'enterCode':
      return page.kind === 'authenticatorApp'
        ? { name: 'configureApp', factorId: page.factorId }
        : { name: 'contactMethod' };
    default:
      return null;
  }
}

export const browserGestures: GesturesOf<
  | 'choosePerson'
  | 'changePerson'
  | 'submitPassword'
  | 'setItUpNow'
  | 'setUpApp'
  | 'contactMe'
  | 'confirmScan'
  | 'submitCode'
  | 'contactMeAgain'
  | 'confirmContact'
  | 'copyAppPassword'
  | 'finishEnrolment'
  | 'signOut'
  | 'goBack'
  | 'askAdminToTurnOnMfa'
> = {
  choosePerson:
    (_, { userId }) =>
    (state) =>
      pageIs(state, 'chooser') && personOf(userId)
        ? { events: [{ type: 'personChosen', userId }] }
        : nothing,

  changePerson: () => (state) =>
    pageIs(state, 'signIn', 'interrupt', 'secondFactor')
      ? {
          events: [
            ...(state.browser.sessionId === null
              ? []
              : decideSignOut(state.tenant, state.browser.sessionId).events),
            { type: 'browserWent', page: { name: 'chooser' } },
          ],
        }
      : nothing,

  submitPassword: async (state, { password }, ports) => {
    const address = userOf(state)?.address ?? '';
    const signIn = await prepareSignInPage(state, { address, password }, ports);
    return (current, now) => (pageIs(current, 'signIn') ? signIn.decide(current, now) : nothing);
  },

  setItUpNow: () => (state) =>
    pageIs(state, 'interrupt')
      ? answer(decideEnrolmentStart(state.tenant, state.browser.sessionId), 'browser')
      : nothing,

  setUpApp: (_state, _command, ports) => {
    const app = prepareApp(ports);
    return (state, now) =>
      pageIs(state, 'contactMethod')
        ? answer(decideApp(state.tenant, state.browser.sessionId, app, now), 'browser')
        : nothing;
  },

  contactMe: async (state, { method, phoneNumber }, ports) => {
    const evidence = await preparePhone(state.tenant, method, ports);
    return (current, now) =>
      pageIs(current, 'contactMethod')
        ? answer(
            decidePhone(current.tenant, current.browser.sessionId, phoneNumber, evidence, now),
            'browser',
            'phoneNumber',
          )
        : nothing;
  },

  confirmScan: () => (state) =>
    state.browser.page.name === 'configureApp'
      ? {
          events: [
            {
              type: 'browserWent',
              page: {
                name: 'enterCode',
                factorId: state.browser.page.factorId,
                kind: 'authenticatorApp',
              },
            },
          ],
        }
      : nothing,

  submitCode: async (state, { code }, ports) => {
    const submission = {
      sessionId: state.browser.sessionId ?? '',
      factorId: factorOnPage(state),
      code,
    };
    const evidence = await prepareCode(state.tenant, submission, ports);
    return (current, now) =>
      pageIs(current, 'enterCode', 'secondFactor')
        ? answer(decideCode(current.tenant, submission, evidence, now), 'browser', 'code')
        : nothing;
  },

  contactMeAgain: async (state, _command, ports) => {
    const factorId = factorOnPage(state);
    const kind = userOf(state)?.factors.find(({ id }) => id === factorId)?.kind;
    if (kind === undefined || kind === 'authenticatorApp') return () => nothing;
    const challenge = await prepareChallenge(state.tenant, kind, ports);
    return (current) =>
      pageIs(current, 'enterCode', 'awaitCall', 'secondFactor')
        ? answer(
            decideChallenge(
              current.tenant,
              { sessionId: current.browser.sessionId ?? '', factorId },
              challenge,
            ),
            'browser',
          )
        : nothing;
  },

  confirmContact: async (state, { phoneNumber }, ports) => {
    // A number that will be refused is not worth a tenth of a second of key derivation.
    const isWorthIt = pageIs(state, 'verified') || readPhoneNumber(phoneNumber).ok;
    const first = isWorthIt ? await prepareFirstAppPassword(state.tenant, ports) : null;
    return (current, now) =>
      pageIs(current, 'alternateContact', 'verified')
        ? answer(
            decideContactConfirmed(
              current.tenant,
              current.browser.sessionId,
              pageIs(current, 'alternateContact') ? (phoneNumber ?? '') : null,
              first,
              now,
            ),
            'browser',
          )
        : nothing;
  },

  copyAppPassword: (_state, _command, ports) => (state) => {
    const shown = state.browser.shownAppPassword;
    const text = shown && ports.secret(shown.ref);
    if (!shown || text === undefined || text === null) return nothing;
    const ref = `clipboard:${shown.id}`;
    return {
      events: [{ type: 'appPasswordCopied', appPasswordId: shown.id, ref }],
      secrets: [[ref, text]],
    };
  },

  finishEnrolment: () => (state) =>
    pageIs(state, 'appPassword')
      ? answer(decideEnrolmentFinished(state.tenant, state.browser.sessionId), 'browser')
      : nothing,

  signOut: () => (state) =>
    state.browser.sessionId === null
      ? nothing
      : answer(decideSignOut(state.tenant, state.browser.sessionId), 'browser'),

  goBack: () => (state) => {
    const page = pageBefore(state);
    return page ? { events: [{ type: 'browserWent', page }] } : nothing;
  },

  /** The admin turns it on, and the person signs in again to see it: R2 asks at the next sign-in, not in mid-session. */
  askAdminToTurnOnMfa: () => (state, now) => {
    const { userId, sessionId } = state.browser;
    if (!pageIs(state, 'home') || userId === null || sessionId === null) return nothing;
    return answer(
      andThen(state, now, decideSignOut(state.tenant, sessionId), (tenant) =>
        decideMfaState(tenant, 'offStage', userId, 'enabled'),
      ),
      'browser',
    );
  },
};
