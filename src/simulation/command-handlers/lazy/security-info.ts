import { decidePasswordChange, prepareNewPassword } from '../../../tenant/lazy/account-password.ts';
import {
  decideAppPasswordCreation,
  decideAppPasswordDeletion,
  prepareAppPassword,
} from '../../../tenant/app-passwords.ts';
import { decideChallenge, prepareChallenge } from '../../../tenant/challenges.ts';
import { sessionAt } from '../../../tenant/directory.ts';
import { decideDefaultFactor, decideFactorRemoval } from '../../../tenant/lazy/factors.ts';
import { firstFactor, isProofFresh } from '../../../tenant/mfa.ts';
import type { Factor, Instant } from '../../../tenant/model.ts';
import { isAppPasswordOffered } from '../../../tenant/lazy/app-password-offer.ts';
import { decideContactConfirmed } from '../../../tenant/registration.ts';
import type { RunState } from '../../model.ts';
import { nextPracticePassword } from '../../personas.ts';
import {
  answer,
  noChange,
  refuseInput,
  type HandlersOf,
  type CommandResult,
} from '../command-handler.ts';
import { go, isEnrolling, listPage, pageIs, userOf } from '../browser-guards.ts';

/** The factor that has to be proved again before methods may be changed; `null` when the proof is fresh. */
function owedProof(state: RunState, now: Instant): Factor | null {
  const found = sessionAt(state.tenant, state.browser.sessionId, 'signedIn');
  if (!found || isProofFresh(state.tenant, found, now)) return null;
  return firstFactor(state.tenant, found.user) ?? null;
}

const has = (list: readonly { readonly id: string }[] | undefined, wanted: string): boolean =>
  list?.some(({ id }) => id === wanted) ?? false;

/** Pages and commands are the same for 2018 and today; the windows draw them differently. */
export const securityInfoHandlers: HandlersOf<
  | 'openSecurityInfo'
  | 'openAppPasswords'
  | 'openAddMethod'
  | 'startAddingMethod'
  | 'confirmApp'
  | 'submitAppPasswordName'
  | 'closeAppPassword'
  | 'askToDeleteAppPassword'
  | 'deleteAppPassword'
  | 'askToRemoveFactor'
  | 'removeFactor'
  | 'openPasswordChange'
  | 'changePassword'
  | 'openDefaultMethod'
  | 'makeDefaultFactor'
> = {
  /** §1.7 row 3: a user with a method proves it first. A message or call is sent at once, as at a sign-in. */
  openSecurityInfo: async (state, _command, ports) => {
    const kind = owedProof(state, ports.now())?.kind;
    const challenge =
      kind === undefined || kind === 'authenticatorApp'
        ? null
        : await prepareChallenge(kind, ports);
    return (current, now) => {
      const { sessionId } = current.browser;
      if (!pageIs(current, 'home') || sessionId === null) return noChange;
      const owed = owedProof(current, now);
      if (!owed) return go({ name: 'securityInfo' });
      const there = go({ name: 'proveAgain', factorId: owed.id, kind: owed.kind });
      if (owed.kind !== challenge?.challenge.kind) return there;
      return then(
        there,
        answer(
          decideChallenge(current.tenant, { sessionId, factorId: owed.id }, challenge, now),
          'browser',
        ),
      );
    };
  },

  openAppPasswords: () => (state) =>
    pageIs(state, 'securityInfo') && state.practice.screens === '2018'
      ? go({ name: 'appPasswords' })
      : noChange,

  openAddMethod: () => (state) =>
    pageIs(state, 'securityInfo', 'getApp') && state.practice.screens === 'today'
      ? go({ name: 'addMethod' })
      : noChange,

  startAddingMethod:
    (_, { method }) =>
    (state) => {
      if (!pageIs(state, 'addMethod', 'appPasswords')) return noChange;
      const user = userOf(state);
      if (method === 'appPassword') {
        const offer = user && isAppPasswordOffered(state.tenant, user.id);
        if (!offer || isEnrolling(state)) return noChange;
        return offer.offered
          ? go({ name: 'nameAppPassword' })
          : refuseInput('browser', null, offer.reason);
      }
      if (!pageIs(state, 'addMethod')) return noChange;
      return go({ name: method === 'phone' ? 'phoneMethod' : 'getApp' });
    },

  confirmApp: () => (state) => (pageIs(state, 'getApp') ? go({ name: 'setUpAccount' }) : noChange),

  submitAppPasswordName: async (state, { name }, ports) => {
    if (!pageIs(state, 'nameAppPassword')) return () => noChange;
    const prepared = await prepareAppPassword(state.tenant, ports);
    return (current, now) => {
      if (!pageIs(current, 'nameAppPassword')) return noChange;
      const { tenant, browser } = current;
      return answer(
        isEnrolling(current)
          ? decideContactConfirmed(tenant, browser.sessionId, null, prepared, now, name)
          : decideAppPasswordCreation(tenant, browser.sessionId, name, prepared, now),
        'browser',
      );
    };
  },

  closeAppPassword: () => (state) =>
    pageIs(state, 'appPassword') && !isEnrolling(state) ? go(listPage(state)) : noChange,

  askToDeleteAppPassword:
    (_, { id }) =>
    (state) =>
      pageIs(state, listPage(state).name) && has(userOf(state)?.appPasswords, id)
        ? go({ name: 'deleteAppPassword', appPasswordId: id })
        : noChange,

  deleteAppPassword:
    (_, { id }) =>
    (state, now) => {
      const { page, sessionId } = state.browser;
      return page.name === 'deleteAppPassword' && page.appPasswordId === id
        ? answer(decideAppPasswordDeletion(state.tenant, sessionId, id, now), 'browser')
        : noChange;
    },

  askToRemoveFactor:
    (_, { id }) =>
    (state) =>
      pageIs(state, 'securityInfo') && has(userOf(state)?.factors, id)
        ? go({ name: 'removeFactor', factorId: id })
        : noChange,

  removeFactor:
    (_, { id }) =>
    (state, now) => {
      const { page, sessionId } = state.browser;
      return page.name === 'removeFactor' && page.factorId === id
        ? answer(decideFactorRemoval(state.tenant, sessionId, id, now), 'browser')
        : noChange;
    },

  openPasswordChange: () => (state) =>
    pageIs(state, 'securityInfo') && state.practice.screens === 'today'
      ? go({ name: 'changePassword' })
      : noChange,

  changePassword: async (before, { current }, ports) => {
    const { userId } = before.browser;
    if (!pageIs(before, 'changePassword') || userId === null) return () => noChange;
    if (current === '') return () => refuseInput('browser', 'currentPassword', 'passwordEmpty');
    const next = nextPracticePassword(before, userId);
    const prepared = await prepareNewPassword(
      before.tenant,
      userId,
      { current, next },
      ports.random,
    );
    return (state, now) => {
      if (!pageIs(state, 'changePassword') || next !== nextPracticePassword(state, userId))
        return noChange;
      const decision = decidePasswordChange(state.tenant, state.browser.sessionId, prepared, now);
      if (decision.refusal)
        return answer(
          decision,
          'browser',
          decision.refusal === 'passwordWrong' ? 'currentPassword' : null,
        );
      // The panel tells what comes last: that the password is another one, and that app passwords stay.
      return { ...decision, events: decision.events.toReversed() };
    };
  },

  openDefaultMethod: () => (state) =>
    pageIs(state, 'securityInfo') ? go({ name: 'defaultMethod' }) : noChange,

  makeDefaultFactor:
    (_, { id }) =>
    (state, now) => {
      if (!pageIs(state, 'defaultMethod')) return noChange;
      const decision = decideDefaultFactor(state.tenant, state.browser.sessionId, id, now);
      if (decision.refusal) return answer(decision, 'browser', 'defaultMethod');
      return then(decision, go({ name: 'securityInfo' }));
    },
};

const then = (first: CommandResult, second: CommandResult): CommandResult => ({
  ...second,
  events: [...first.events, ...second.events],
});
