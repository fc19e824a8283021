import { digitsInTextMessage, hashOfMessageCode } from './challenges.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { findFactor, sessionAt } from './directory.ts';
import { fromBase64, sameBytes } from './encoding.ts';
import { isLocked } from './lockout.ts';
import { isUsable } from './mfa.ts';
import type { Factor, FactorId, Instant, Session, SessionId, TenantState, User } from './model.ts';
import {
  findMatches,
  judgeCode,
  keyFromText,
  matchesAt,
  normaliseCode,
  type CodeMatches,
} from './one-time-code.ts';
import type { Ports } from './ports.ts';
import type { Reason } from './reasons.ts';
import { randomId } from './random.ts';
import { compactText } from './typed-text.ts';

/**
 * Proving possession of a factor: the same rules during enrolment (the factor becomes active), at a sign-in (the
 * session becomes complete) and later, when a fresh proof is wanted.
 */

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
  readonly nextSessionId: SessionId;
}

interface Found {
  readonly session: Session;
  readonly user: User;
  readonly factor: Factor;
}

/**
 * The factor that this session may prove. A pending one belongs to a session that is setting up, never to one that
 * still owes its second proof: that would be a way round it.
 */
function find(state: TenantState, { sessionId, factorId }: CodeSubmission): Found | null {
  const found = sessionAt(state, sessionId, 'enrolling', 'secondFactorRequired', 'signedIn');
  const factor = findFactor(found?.user, factorId);
  if (!found || !factor) return null;
  const isSettingUp = found.session.stage !== 'secondFactorRequired';
  const isReachable =
    factor.state === 'pending' ? isSettingUp : found.session.stage !== 'enrolling';
  return isReachable ? { ...found, factor } : null;
}

const digitsOf = (factor: Factor): number => factor.parameters?.digits ?? digitsInTextMessage;

export async function prepareCode(
  state: TenantState,
  submission: CodeSubmission,
  ports: Ports,
): Promise<CodeEvidence> {
  const nextSessionId = randomId(ports.random);
  const none: CodeEvidence = { matches: null, challengeId: null, nextSessionId };
  const factor = find(state, submission)?.factor;
  const code = factor ? normaliseCode(submission.code, digitsOf(factor)) : null;
  if (!factor || code === null) return none;

  const { keyRef, parameters, challenge } = factor;
  if (factor.kind === 'authenticatorApp' && keyRef !== undefined && parameters) {
    const key = keyFromText(ports.secret(keyRef) ?? '');
    const window = state.policy.codeWindow;
    return key
      ? { ...none, matches: await findMatches(key, code, ports.now(), window, parameters) }
      : none;
  }
  if (challenge?.codeHash !== undefined && challenge.salt !== undefined) {
    const hash = await hashOfMessageCode(code, challenge.salt);
    return sameBytes(hash, fromBase64(challenge.codeHash))
      ? { ...none, challengeId: challenge.id }
      : none;
  }
  return none;
}

export function decideCode(
  state: TenantState,
  submission: CodeSubmission,
  evidence: CodeEvidence,
  now: Instant,
): Decision {
  const found = find(state, submission);
  if (!found) return refuse('stepNotReached');
  const { session, user, factor } = found;
  const about = { sessionId: session.id, factorId: factor.id };

  const verdict = judge(state, found, submission.code, evidence, now);
  if ('steps' in verdict) {
    const { steps } = verdict;
    return accept(
      factor.state === 'pending'
        ? { type: 'factorVerified', userId: user.id, ...about, steps }
        : { type: 'secondFactorAccepted', ...about, steps, nextSessionId: evidence.nextSessionId },
    );
  }
  const { reason } = verdict;
  if (factor.state === 'pending') {
    return refuse(reason, { type: 'factorRefused', userId: user.id, factorId: factor.id, reason });
  }
  const limit = state.policy.exposedPasswordAfter;
  const isExposed =
    limit !== null && user.failures.secondFactor.total + 1 >= limit && !user.passwordExposed;
  return refuse(
    reason,
    { type: 'secondFactorRefused', ...about, reason },
    ...(isExposed ? [{ type: 'accountPasswordExposed', userId: user.id } as const] : []),
  );
}

type Judgement = { readonly steps: readonly number[] } | { readonly reason: Reason };

function judge(
  state: TenantState,
  { session, user, factor }: Found,
  typed: unknown,
  evidence: CodeEvidence,
  now: Instant,
): Judgement {
  const no = (reason: Reason): Judgement => ({ reason });
  if (factor.state === 'pending' && now >= factor.pendingUntil) return no('enrolmentExpired');
  // A wrong code does not give more time: the sign-in lives from its password on.
  const signInEnds = session.startedAt + state.policy.pendingSignInLife;
  if (session.stage === 'secondFactorRequired' && now >= signInEnds) return no('signInExpired');
  if (typeof typed !== 'string' || compactText(typed) === '') return no('codeEmpty');
  if (factor.state === 'active' && !isUsable(state, factor)) return no('factorDisabled');
  if (isLocked(user.failures.secondFactor, now)) return no('codeLocked');
  if (normaliseCode(typed, digitsOf(factor)) === null) return no('codeMalformed');

  if (factor.kind === 'authenticatorApp') {
    if (!evidence.matches || !factor.parameters) return no('codeWrong');
    const { codeWindow, codeOrder } = state.policy;
    const matches = matchesAt(evidence.matches, now, codeWindow, factor.parameters.period);
    const verdict = judgeCode(matches, factor.spentSteps, codeOrder);
    return verdict.accepted ? { steps: verdict.steps } : no(verdict.reason);
  }
  const challenge = factor.challenge;
  if (!challenge || evidence.challengeId === null) return no('codeWrong');
  // The code was checked before the critical section; a newer message may have taken its place meanwhile.
  if (challenge.id !== evidence.challengeId) return no('codeSuperseded');
  if (challenge.sessionId !== session.id) return no('codeWrong');
  if (challenge.used) return no('codeReplayed');
  if (now >= challenge.expiresAt) return no('codeExpired');
  return { steps: [] };
}
