import { decideChallenge, prepareChallenge } from '../../tenant/challenges.ts';
import { sessionAt } from '../../tenant/directory.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../../tenant/legacy-sign-in.ts';
import { longestPassword } from '../../tenant/password-hash.ts';
import type { Ports } from '../../tenant/ports.ts';
import { clientOf } from '../../tenant/vendor-profile.ts';
import { decideCode, prepareCode } from '../../tenant/verification.ts';
import { decideSignOut } from '../../tenant/web-sign-in.ts';
import { addressOf, endOf, hasMailSetting, mailFactor, mailMethod } from '../mail-sign-in.ts';
import type { RunEvent, RunState } from '../model.ts';
import { sari } from '../personas.ts';
import { answer, noChange, refuseInput, type Decide, type HandlersOf } from './command-handler.ts';
import { prepareSignInPage } from './web-sign-in.ts';

/** Whether account, client and method are those of the start of the command. */
const isStillThere = (before: RunState, now: RunState): boolean =>
  before.mail.userId === now.mail.userId &&
  before.mail.program === now.mail.program &&
  mailMethod(before) === mailMethod(now);

/** §4.3: whatever it signs in with. */
const ended = refuseInput('mail', 'mailPassword', 'protocolEnded');

/** With a password alone, over the protocol of the client. */
async function signInByPassword(state: RunState, password: string, ports: Ports): Promise<Decide> {
  const { protocol } = clientOf(state.tenant.profile, state.mail.program);
  const command = { protocol, address: addressOf(state.tenant, state.mail) ?? '', password };
  const evidence = await prepareLegacySignIn(state.tenant, command, ports);
  return (current, now) => {
    if (!isStillThere(state, current)) return noChange;
    if (endOf(current) !== null) return ended;
    const decision = decideLegacySignIn(current.tenant, command, evidence, now);
    if (decision.refusal) return decision;
    const ref = `mail:${String(current.version + 1)}`;
    return {
      events: [...decision.events, { type: 'mailPasswordSaved', ref }],
      secrets: [[ref, password]],
    };
  };
}

/** On the sign-in page of the organisation, in the client. The session is the client's, not the browser's. */
async function signInModern(state: RunState, password: string, ports: Ports): Promise<Decide> {
  const address = addressOf(state.tenant, state.mail) ?? '';
  const page = await prepareSignInPage(state, { address, password }, ports);
  return (current, now) => {
    if (!isStillThere(state, current)) return noChange;
    if (endOf(current) !== null) return ended;
    const decision = page.decide(current, now);
    return {
      ...decision,
      events: [{ type: 'mailSignInSent', sessionId: page.sessionId }, ...decision.events],
    };
  };
}

const signOut = ({ tenant, mail }: RunState): readonly RunEvent[] =>
  mail.sessionId === null ? [] : decideSignOut(tenant, mail.sessionId).events;

export const mailHandlers: HandlersOf<
  | 'chooseMailProgram'
  | 'setMailAuthentication'
  | 'addMailAccount'
  | 'submitMailPassword'
  | 'submitMailCode'
  | 'contactMailUserAgain'
  | 'getMail'
  | 'removeMailAccount'
> = {
  chooseMailProgram:
    (_, { program }) =>
    (state) =>
      Object.hasOwn(state.tenant.profile.clients, program) && program !== state.mail.program
        ? { events: [...signOut(state), { type: 'mailProgramChosen', program }] }
        : noChange,

  setMailAuthentication:
    (_, { method }) =>
    (state) =>
      state.mail.page === 'password' &&
      hasMailSetting(state) &&
      (method === 'modern') !== state.mail.isModernSet
        ? { events: [...signOut(state), { type: 'mailAuthenticationSet', method }] }
        : noChange,

  addMailAccount: () => (state) =>
    state.mail.page === 'welcome'
      ? { events: [{ type: 'mailAccountStarted', userId: state.practice.personId ?? sari.id }] }
      : noChange,

  submitMailPassword: (state, { password }, ports) => {
    if (state.mail.page !== 'password') return () => noChange;
    if (password.trim() === '') return () => refuseInput('mail', 'mailPassword', 'passwordEmpty');
    if (password.length > longestPassword)
      return () => refuseInput('mail', 'mailPassword', 'passwordTooLong');
    return mailMethod(state) === 'modern'
      ? signInModern(state, password, ports)
      : signInByPassword(state, password, ports);
  },

  submitMailCode: async (state, { code }, ports) => {
    const submission = {
      sessionId: state.mail.sessionId ?? '',
      factorId: mailFactor(state)?.id ?? '',
      code,
    };
    const evidence = await prepareCode(state.tenant, submission, ports);
    return (current, now) =>
      current.mail.page === 'secondFactor'
        ? answer(decideCode(current.tenant, submission, evidence, now), 'mail', 'mailCode')
        : noChange;
  },

  contactMailUserAgain: async (state, _command, ports) => {
    const factor = mailFactor(state);
    if (factor === undefined || factor.kind === 'authenticatorApp') return () => noChange;
    const about = { sessionId: state.mail.sessionId ?? '', factorId: factor.id };
    const challenge = await prepareChallenge(factor.kind, ports);
    return (current, now) =>
      current.mail.page === 'secondFactor'
        ? answer(decideChallenge(current.tenant, about, challenge, now), 'mail')
        : noChange;
  },

  /** Sends the remembered password; the server may refuse it by now. */
  getMail: (state, _command, ports) => {
    const { page, signedInWith, savedPasswordRef } = state.mail;
    if (page !== 'inbox') return () => noChange;
    if (signedInWith === 'modern')
      return (current) => {
        if (endOf(current) !== null) return ended;
        return sessionAt(current.tenant, current.mail.sessionId, 'signedIn')
          ? { events: [{ type: 'mailFetched' }] }
          : refuseInput('mail', 'mailPassword', 'signInExpired');
      };
    const remembered = savedPasswordRef === null ? undefined : ports.secret(savedPasswordRef);
    return remembered === undefined
      ? () => refuseInput('mail', 'mailPassword', 'passwordEmpty')
      : signInByPassword(state, remembered, ports);
  },

  removeMailAccount: () => (state) =>
    state.mail.page === 'welcome'
      ? noChange
      : { events: [...signOut(state), { type: 'mailClosed' }] },
};
