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
  isAppPasswordSectionDue,
  prepareFirstAppPassword,
} from '../../tenant/registration.ts';
import { decideCode, prepareCode } from '../../tenant/verification.ts';
import { decideSignOut } from '../../tenant/web-sign-in.ts';
import { readPhoneNumber } from '../../tenant/phone-number.ts';
import { randomId } from '../../tenant/random.ts';
import { personaOf } from '../personas.ts';
import { decideNext, answer, noChange, type HandlersOf } from './command-handler.ts';
import { factorOnPage, go, isEnrolling, pageIs, userOf } from './browser-guards.ts';
import { previousPage } from './back-navigation.ts';
import { isRememberDeviceOffered, rememberDevice } from './remember-device.ts';
import { prepareSignInPage } from './web-sign-in.ts';

export const browserHandlers: HandlersOf<
  | 'choosePerson'
  | 'changePerson'
  | 'submitPassword'
  | 'setItUpNow'
  | 'setUpApp'
  | 'contactMe'
  | 'confirmScan'
  | 'submitCode'
  | 'tickRemember'
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
      pageIs(state, 'chooser') && personaOf(userId)
        ? { events: [{ type: 'personChosen', userId }] }
        : noChange,

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
      : noChange,

  submitPassword: async (state, { password }, ports) => {
    const address = userOf(state)?.address ?? '';
    const browserId = state.browser.cookies[state.browser.userId ?? ''];
    const signIn = await prepareSignInPage(
      state,
      { address, password, ...(browserId !== undefined && { browserId }) },
      ports,
    );
    return (current, now) =>
      pageIs(current, 'signIn') && current.browser.userId === state.browser.userId
        ? signIn.decide(current, now)
        : noChange;
  },

  setItUpNow: () => (state) =>
    pageIs(state, 'interrupt')
      ? answer(decideEnrolmentStart(state.tenant, state.browser.sessionId), 'browser')
      : noChange,

  setUpApp: (_state, _command, ports) => {
    const app = prepareApp(ports);
    return (state, now) =>
      pageIs(state, 'contactMethod', 'setUpAccount')
        ? answer(decideApp(state.tenant, state.browser.sessionId, app, now), 'browser')
        : noChange;
  },

  contactMe: async (_state, { method, phoneNumber }, ports) => {
    const evidence = await preparePhone(method, ports);
    return (current, now) =>
      pageIs(current, 'contactMethod', 'phoneMethod')
        ? answer(
            decidePhone(current.tenant, current.browser.sessionId, phoneNumber, evidence, now),
            'browser',
            'phoneNumber',
          )
        : noChange;
  },

  confirmScan: () => (state) =>
    state.browser.page.name === 'configureApp'
      ? go({
          name: 'enterCode',
          factorId: state.browser.page.factorId,
          kind: 'authenticatorApp',
        })
      : noChange,

  submitCode: async (state, { code }, ports) => {
    const submission = {
      sessionId: state.browser.sessionId ?? '',
      factorId: factorOnPage(state),
      code,
    };
    const evidence = await prepareCode(state.tenant, submission, ports);
    const cookie = randomId(ports.random);
    return (current, now) => {
      const isThere = pageIs(current, 'enterCode', 'secondFactor', 'proveAgain');
      if (!isThere || factorOnPage(current) !== submission.factorId) return noChange;
      const decision = decideCode(current.tenant, submission, evidence, now);
      return answer(rememberDevice(current, now, decision, cookie), 'browser', 'code');
    };
  },

  tickRemember:
    (_, { ticked }) =>
    (state) =>
      pageIs(state, 'secondFactor') && isRememberDeviceOffered(state)
        ? { events: [{ type: 'rememberTicked', ticked }] }
        : noChange,

  contactMeAgain: async (state, _command, ports) => {
    const factorId = factorOnPage(state);
    const kind = userOf(state)?.factors.find(({ id }) => id === factorId)?.kind;
    if (kind === undefined || kind === 'authenticatorApp') return () => noChange;
    const challenge = await prepareChallenge(kind, ports);
    return (current, now) =>
      factorOnPage(current) === factorId &&
      pageIs(current, 'enterCode', 'awaitCall', 'secondFactor', 'proveAgain')
        ? answer(
            decideChallenge(
              current.tenant,
              { sessionId: current.browser.sessionId ?? '', factorId },
              challenge,
              now,
            ),
            'browser',
          )
        : noChange;
  },

  confirmContact: async (state, { phoneNumber }, ports) => {
    // No key derivation (0.1 s) for a number that will be refused.
    const isNamed = state.practice.screens === 'today';
    const isWorthIt = !isNamed && (pageIs(state, 'verified') || readPhoneNumber(phoneNumber).ok);
    const first = isWorthIt ? await prepareFirstAppPassword(state.tenant, ports) : null;
    return (current, now) => {
      if (!pageIs(current, 'alternateContact', 'verified')) return noChange;
      const { sessionId } = current.browser;
      // A further method of a signed-in user; or the admin ended the set-up meanwhile.
      if (!isEnrolling(current)) return go({ name: isNamed ? 'securityInfo' : 'home' });
      if (isNamed && isAppPasswordSectionDue(current.tenant, sessionId))
        return go({ name: 'nameAppPassword' });
      const number = pageIs(current, 'alternateContact') ? (phoneNumber ?? '') : null;
      return answer(
        decideContactConfirmed(current.tenant, sessionId, number, first, now),
        'browser',
      );
    };
  },

  copyAppPassword: (_state, _command, ports) => (state) => {
    const shown = state.browser.shownAppPassword;
    const text = shown && ports.secret(shown.ref);
    if (!shown || text === undefined || text === null) return noChange;
    const ref = `clipboard:${shown.id}`;
    return {
      events: [{ type: 'appPasswordCopied', appPasswordId: shown.id, ref }],
      secrets: [[ref, text]],
    };
  },

  finishEnrolment: () => (state) =>
    pageIs(state, 'appPassword')
      ? answer(decideEnrolmentFinished(state.tenant, state.browser.sessionId), 'browser')
      : noChange,

  signOut: () => (state) =>
    state.browser.sessionId === null
      ? noChange
      : answer(decideSignOut(state.tenant, state.browser.sessionId), 'browser'),

  goBack: () => (state) => {
    const page = previousPage(state);
    return page ? go(page) : noChange;
  },

  /** The admin turns it on and the user is signed out: R2 asks at the next sign-in, not during a session. */
  askAdminToTurnOnMfa: () => (state, now) => {
    const { userId, sessionId } = state.browser;
    if (!pageIs(state, 'home') || userId === null || sessionId === null) return noChange;
    return answer(
      decideNext(state, now, decideSignOut(state.tenant, sessionId), (tenant) =>
        decideMfaState(tenant, 'system', userId, 'enabled'),
      ),
      'browser',
    );
  },
};
