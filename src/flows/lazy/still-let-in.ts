import { mailClient } from '../../simulation/mail-sign-in.ts';
import type { RunState } from '../../simulation/model.ts';
import { wouldSignInPass } from '../../tenant/lazy/sign-in-what-if.ts';
import type { Action, Flow } from '../flow.ts';
import type { ProcedureId } from '../load-flow.ts';
import { getMail, sendAgain } from '../mail-prerequisites.ts';

/**
 * A client stays in after its app password was deleted or its protocol turned off, until it connects the next time. To the flow
 * of a guide that is the goal; a room has to see what an incident did, and the way back from it.
 */

/** Procedures whose last step is that a client is let in. */
const endsWithClient: Readonly<Partial<Record<ProcedureId, true>>> = {
  'send-from-printer': true,
  'create-app-password': true,
  'turn-on-authenticated-smtp': true,
  'lost-phone': true,
  'free-practice': true,
};

/** The client is in, and would be refused at its next connection. */
function isOnlyInStill(state: RunState): boolean {
  const { mail, tenant } = state;
  const { page, userId, signedInWith } = mail;
  if (page !== 'inbox' || userId === null || signedInWith === null || signedInWith === 'modern')
    return false;
  const { protocol } = mailClient(state);
  // A lockout ends by itself.
  const about = { userId, over: protocol, with: signedInWith, now: Infinity };
  if (!wouldSignInPass(tenant, about).passes) return true;
  // Another one may be there: the client remembers the one with which it was let in.
  return (
    signedInWith === 'appPassword' &&
    !tenant.users[userId]?.appPasswords.some(({ lastUsedOver }) => lastUsedOver === protocol)
  );
}

const connect = (state: RunState): Action =>
  mailClient(state).formFactor === 'printer' ? sendAgain : getMail;

/** The flow, whose last step is done only while the client would be let in again; until then the client connects first. */
export function withClientStillLetIn(flow: Flow, procedure: ProcedureId): Flow {
  const last = flow.steps.at(-1);
  if (!last || !endsWithClient[procedure]) return flow;
  const isInPast = (state: RunState) => last.done(state) && isOnlyInStill(state);
  return {
    ...flow,
    steps: flow.steps.map((step) =>
      step === last ? { ...step, done: (state) => step.done(state) && !isInPast(state) } : step,
    ),
    goal: (state) => flow.goal(state) && !isInPast(state),
    prerequisiteAction: (stepId, state, drafts) =>
      isInPast(state) ? connect(state) : flow.prerequisiteAction(stepId, state, drafts),
  };
}
