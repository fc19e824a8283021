import { decideAppPasswordsDeleted, decideUserChange } from '../../../tenant/administration.ts';
import type { TenantEvent } from '../../../tenant/events.ts';
import { decidePolicyChange } from '../../../tenant/lazy/policy-change.ts';
import type { Mailbox } from '../../../tenant/model.ts';
import type { Ports } from '../../../tenant/ports.ts';
import { decideCode, prepareCode, type CodeEvidence } from '../../../tenant/verification.ts';
import { decideSignOut } from '../../../tenant/web-sign-in.ts';
import {
  affected,
  clientWithoutModern,
  incidents,
  promptIn,
  type Prompt,
} from '../../lazy/incidents.ts';
import { codeOnPhone, wrongCode } from '../../lazy/typed-codes.ts';
import { mailClient } from '../../mail-sign-in.ts';
import type { IncidentId, RunEvent, RunState } from '../../model.ts';
import { noChange, type CommandResult, type Decide, type HandlersOf } from '../command-handler.ts';
import { admin } from '../../admin/handlers.ts';

/** What an incident causes, besides being named in the log: ordinary events wherever there are such. */
type Cause = (state: RunState, ports: Ports) => Decide | Promise<Decide>;

const events = (...caused: readonly RunEvent[]): CommandResult => ({ events: caused });

/** Milliseconds. Far outside the window of accepted codes, and in whole steps of every period of a code. */
const clockError = 15 * 60_000;
/** Milliseconds until a code of the authenticator app is too old, whatever its period. */
const untilAppCodeIsOld = 6 * 60_000;

const submissionTo = (state: RunState, { window, factor }: Prompt, code: string) => ({
  sessionId: state[window].sessionId ?? '',
  factorId: factor.id,
  code,
});

/** A code that belongs to nothing: it was chosen so. */
const noEvidence: CodeEvidence = { matches: null, challengeId: null, nextSessionId: '' };

const mistypedCode: Cause = async (before, ports) => {
  const asked = promptIn(before);
  const code = asked ? await wrongCode(before, asked, ports) : '';
  return (state, now) => {
    const prompt = promptIn(state);
    if (!prompt) return noChange;
    return decideCode(state.tenant, submissionTo(state, prompt, code), noEvidence, now);
  };
};

/** The right code, typed after so long that it is worth nothing. */
const expiredCode: Cause = async (before, ports) => {
  const prompt = promptIn(before);
  if (!prompt) return () => noChange;
  const submission = submissionTo(before, prompt, await codeOnPhone(before, prompt, ports));
  const evidence = await prepareCode(before.tenant, submission, ports);
  return (state, now) => {
    const { challengeLife } = state.tenant.policy;
    const milliseconds = prompt.factor.challenge ? challengeLife : untilAppCodeIsOld;
    const refused = decideCode(state.tenant, submission, evidence, now + milliseconds);
    return events(...refused.events, { type: 'timeSkipped', milliseconds });
  };
};

const lostMessage: Cause = () => (state) => {
  const id = promptIn(state)?.factor.challenge?.id;
  const messages = state.phone.messages.filter((message) => message.id !== id);
  return events({ type: 'phoneChanged', change: { messages, call: null } });
};

/** Guesses of a stranger, over a protocol that the client of the practice does not use: none of them is the reader's. */
const lockAccount: Cause = () => (state) => {
  const userId = affected(state);
  const address = state.tenant.users[userId]?.address ?? '';
  const guesses = Array.from(
    { length: state.tenant.policy.throttle.limit },
    (_, index): TenantEvent => ({
      type: 'legacySignInRefused',
      ...{ address, userId, protocol: 'pop', reason: 'badPassword' },
      attempt: `guess ${String(index + 1)}`,
    }),
  );
  return events(...guesses);
};

const turnProtocolOff: Cause = () => (state) => {
  const { protocol } = mailClient(state);
  const userId = state.mail.userId ?? affected(state);
  const before = state.tenant.users[userId]?.mailbox;
  if (!before) return noChange;
  const mailbox: Mailbox =
    protocol === 'smtp'
      ? { ...before, smtpAuth: 'off' }
      : { ...before, protocolsOff: [...before.protocolsOff, protocol] };
  return decideUserChange(state.tenant, admin(state), userId, { mailbox });
};

const causes: Readonly<Record<IncidentId, Cause>> = {
  messageLost: lostMessage,
  codeWrong: mistypedCode,
  codeExpired: expiredCode,
  phoneClockWrong: () => () => events({ type: 'phoneChanged', change: { clockError } }),
  appPasswordsOff: () => (state) =>
    decidePolicyChange(state.tenant, admin(state), { appPasswordsAllowed: false }),
  appPasswordDeleted: () => (state) =>
    decideAppPasswordsDeleted(state.tenant, admin(state), affected(state)),
  clientWithoutModern: () => (state) => {
    const { sessionId } = state.mail;
    const signedOut = sessionId === null ? [] : decideSignOut(state.tenant, sessionId).events;
    const program = clientWithoutModern(state);
    return events(...signedOut, { type: 'mailProgramChosen', program });
  },
  protocolOff: turnProtocolOff,
  accountLocked: lockAccount,
  // The next phone has the number of the lost one, and neither its apps nor its clock.
  phoneLost: () => (state) =>
    events({
      type: 'phoneChanged',
      change: {
        accounts: [],
        messages: [],
        call: null,
        ...(state.phone.clockError ? { clockError: 0 } : {}),
      },
    }),
};

export const incidentHandlers: HandlersOf<'injectIncident' | 'setPhoneClock'> = {
  injectIncident: async (before, { incident }, ports) => {
    if (!Object.hasOwn(incidents, incident) || !incidents[incident].isPossible(before))
      return () => noChange;
    const decide = await causes[incident](before, ports);
    return (state, now) => {
      if (!incidents[incident].isPossible(state)) return noChange;
      const caused = decide(state, now);
      if (caused.events.length === 0) return noChange;
      // Named last: the panel explains the last event, and a change of the clock may not begin an undo step.
      return events(...caused.events, { type: 'incidentInjected', incident });
    };
  },

  setPhoneClock: () => (state) =>
    state.phone.clockError ? events({ type: 'phoneChanged', change: { clockError: 0 } }) : noChange,
};
