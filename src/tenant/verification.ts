import { accept, refuse, type Decision } from './decision.ts';
import { findFactor, sessionAt } from './directory.ts';
import { fromBase64, sameBytes, toBase64 } from './encoding.ts';
import type { TenantEvent } from './events.ts';
import type { Challenge, Factor, FactorId, Instant, SessionId, TenantState } from './model.ts';
import {
  findMatches,
  judgeCode,
  keyFromText,
  normaliseCode,
  type CodeMatches,
} from './one-time-code.ts';
import type { Ports } from './ports.ts';
import type { Reason } from './reasons.ts';
import { drawBytes, drawId, drawLetters } from './sampling.ts';

/**
 * Proving possession of a factor: the same rules during enrolment (the factor becomes active) and at a later sign-in
 * (the session becomes complete).
 */

const digitsInTextMessage = 6;

export interface CodeSubmission {
  readonly sessionId: SessionId;
  readonly factorId: FactorId;
  /** Exactly as typed. */
  readonly code: string;
}

export interface CodeEvidence {
  /** Authenticator app. */
  readonly matches: CodeMatches | null;
  /** Text message: the challenge whose code this is, current or not. */
  readonly challengeId: string | null;
}

const hashOfMessageCode = async (code: string, salt: string): Promise<Uint8Array> =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}:${code}`)),
  );

function factorOf(state: TenantState, { sessionId, factorId }: CodeSubmission): Factor | undefined {
  const found = sessionAt(state, sessionId, 'enrolling', 'secondFactorRequired');
  return findFactor(found?.user, factorId);
}

export async function prepareCode(
  state: TenantState,
  submission: CodeSubmission,
  ports: Ports,
): Promise<CodeEvidence> {
  const factor = factorOf(state, submission);
  const digits = factor?.parameters?.digits ?? digitsInTextMessage;
  const code = normaliseCode(submission.code, digits);
  if (!factor || code === null) return { matches: null, challengeId: null };

  if (factor.kind === 'authenticatorApp' && factor.keyRef !== undefined && factor.parameters) {
    const key = keyFromText(ports.secret(factor.keyRef) ?? '');
    const matches =
      key &&
      (await findMatches(key, code, ports.now(), state.policy.codeWindow, factor.parameters));
    return { matches, challengeId: null };
  }
  const challenge = factor.challenge;
  if (challenge?.codeHash !== undefined && challenge.salt !== undefined) {
    const isIt = sameBytes(
      await hashOfMessageCode(code, challenge.salt),
      fromBase64(challenge.codeHash),
    );
    return { matches: null, challengeId: isIt ? challenge.id : null };
  }
  return { matches: null, challengeId: null };
}

export function decideCode(
  state: TenantState,
  submission: CodeSubmission,
  evidence: CodeEvidence,
  now: Instant,
): Decision {
  const found = sessionAt(state, submission.sessionId, 'enrolling', 'secondFactorRequired');
  const factor = findFactor(found?.user, submission.factorId);
  if (!found || !factor) return refuse('stepNotReached');

  const isEnrolment = factor.state === 'pending';
  const no = (reason: Reason): Decision =>
    refuse(
      reason,
      isEnrolment
        ? { type: 'factorRefused', userId: found.user.id, factorId: factor.id, reason }
        : { type: 'secondFactorRefused', sessionId: found.session.id, factorId: factor.id, reason },
    );
  const yes = (steps: readonly number[]): Decision =>
    accept(
      isEnrolment
        ? { type: 'factorVerified', userId: found.user.id, factorId: factor.id, steps }
        : { type: 'secondFactorAccepted', sessionId: found.session.id, factorId: factor.id, steps },
    );

  if (isEnrolment && now >= factor.pendingUntil) return no('enrolmentExpired');
  if (submission.code.trim() === '') return no('codeEmpty');
  if (normaliseCode(submission.code, factor.parameters?.digits ?? digitsInTextMessage) === null)
    return no('codeMalformed');

  if (factor.kind === 'authenticatorApp') {
    if (!evidence.matches) return no('codeWrong');
    const verdict = judgeCode(evidence.matches, factor.spentSteps, state.policy.codeOrder);
    return verdict.accepted ? yes(verdict.steps) : no(verdict.reason);
  }
  const challenge = factor.challenge;
  if (!challenge || evidence.challengeId === null) return no('codeWrong');
  // The code was checked before the critical section; a newer message may have taken its place meanwhile.
  if (challenge.id !== evidence.challengeId) return no('codeSuperseded');
  if (challenge.used) return no('codeReplayed');
  if (now >= challenge.expiresAt) return no('codeExpired');
  return yes([]);
}

/** A text message with a new code, or a call. The older code of the same factor is worth nothing from then on. */
export async function prepareChallenge(
  state: TenantState,
  kind: Challenge['kind'],
  ports: Ports,
): Promise<{ readonly challenge: Challenge; readonly code: string | null }> {
  const sentAt = ports.now();
  const common = {
    id: drawId(ports.random),
    kind,
    sentAt,
    expiresAt: sentAt + state.policy.challengeLife,
    used: false,
  };
  if (kind === 'phoneCall') return { challenge: common, code: null };
  const code = drawLetters('0123456789', digitsInTextMessage, ports.random);
  const salt = toBase64(drawBytes(ports.random, 16));
  return {
    challenge: { ...common, salt, codeHash: toBase64(await hashOfMessageCode(code, salt)) },
    code,
  };
}

/** The name under which the phone finds the code of a text message. */
export const codeRefOf = (challenge: Challenge): string => `message:${challenge.id}`;

export function decideChallenge(
  state: TenantState,
  { sessionId, factorId }: { sessionId: SessionId; factorId: FactorId },
  { challenge, code }: { challenge: Challenge; code: string | null },
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling', 'secondFactorRequired');
  const factor = findFactor(found?.user, factorId);
  if (!found || factor?.phoneNumber === undefined) return refuse('stepNotReached');
  const about = { userId: found.user.id, factorId, phoneNumber: factor.phoneNumber, challenge };
  const event: TenantEvent =
    code === null
      ? { type: 'callPlaced', ...about }
      : { type: 'textMessageSent', ...about, codeRef: codeRefOf(challenge) };
  return { events: [event], ...(code !== null && { secrets: [[codeRefOf(challenge), code]] }) };
}

/** The person answered the call and pressed #. The browser, which waits for it, goes on. */
export function decideCallConfirmed(
  state: TenantState,
  challengeId: string,
  sessionId: SessionId | null,
  now: Instant,
): Decision {
  const found = sessionAt(state, sessionId, 'enrolling', 'secondFactorRequired');
  const factor = found?.user.factors.find((one) => one.challenge?.id === challengeId);
  if (!found || !factor?.challenge) return refuse('callExpired');
  if (factor.challenge.used || now >= factor.challenge.expiresAt) return refuse('callExpired');
  const confirmed: TenantEvent = {
    type: 'callConfirmed',
    userId: found.user.id,
    factorId: factor.id,
    challengeId,
  };
  return accept(
    confirmed,
    factor.state === 'pending'
      ? { type: 'factorVerified', userId: found.user.id, factorId: factor.id, steps: [] }
      : {
          type: 'secondFactorAccepted',
          sessionId: found.session.id,
          factorId: factor.id,
          steps: [],
        },
  );
}
