import { decideLegacySignIn, prepareLegacySignIn } from '../../tenant/legacy-sign-in.ts';
import { longestPassword } from '../../tenant/password-hash.ts';
import type { RunState } from '../model.ts';
import { sari } from '../people.ts';
import type { Ports } from '../../tenant/ports.ts';
import { nothing, refuseInput, type Commit, type GesturesOf } from './gesture.ts';

async function signIn(state: RunState, password: string, ports: Ports): Promise<Commit> {
  const { userId, protocol } = state.mail;
  const address = state.tenant.users[userId ?? '']?.address ?? '';
  const command = { protocol, address, password };
  const evidence = await prepareLegacySignIn(state.tenant, command, ports);
  return (current, now) => {
    if (current.mail.userId !== userId) return nothing;
    const decision = decideLegacySignIn(current.tenant, command, evidence, now);
    if (decision.refusal) return decision;
    const ref = `mail:${String(current.version + 1)}`;
    return {
      events: [...decision.events, { type: 'mailPasswordSaved', ref }],
      secrets: [[ref, password]],
    };
  };
}

export const mailGestures: GesturesOf<
  'addMailAccount' | 'submitMailPassword' | 'getMail' | 'removeMailAccount'
> = {
  addMailAccount: () => (state) =>
    state.mail.page === 'welcome'
      ? { events: [{ type: 'mailAccountStarted', userId: state.practice.personId ?? sari.id }] }
      : nothing,

  submitMailPassword: (state, { password }, ports) => {
    if (state.mail.page !== 'password') return () => nothing;
    if (password.trim() === '') return () => refuseInput('mail', 'mailPassword', 'passwordEmpty');
    if (password.length > longestPassword)
      return () => refuseInput('mail', 'mailPassword', 'passwordTooLong');
    return signIn(state, password, ports);
  },

  /** The program sends the password that it remembers; the server may have changed its mind since. */
  getMail: (state, _command, ports) => {
    const ref = state.mail.savedPasswordRef;
    const remembered = ref === null ? undefined : ports.secret(ref);
    return state.mail.page === 'inbox' && remembered !== undefined
      ? signIn(state, remembered, ports)
      : () => nothing;
  },

  removeMailAccount: () => (state) =>
    state.mail.page === 'welcome' ? nothing : { events: [{ type: 'mailClosed' }] },
};
