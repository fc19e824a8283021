import {
  changeFactor,
  changeUser,
  findUser,
  foldAddress,
  sessionById,
  userById,
} from './directory.ts';
import type { TenantEvent } from './events.ts';
import { addFailure, isLocked, noFailures, type Failures } from './lockout.ts';
import type { Instant, TenantState, User } from './model.ts';
import { aboutReason } from './reasons.ts';

/**
 * Counting of wrong answers, folded from the same events as everything else.
 *
 * Wrong account passwords and wrong second proofs are counted apart: whoever knows the password and guesses codes must
 * not be helped by the password, and a success clears only what it proved (NIST SP 800-63B-4 §3.2.2). An app password
 * proves itself alone, so it clears nothing. Which refusals count says the column `guess` of the table of reasons: an empty
 * field does not, nor does anything sent during a wait, nor a right password that is refused for another reason.
 */
export function evolveLockout(state: TenantState, event: TenantEvent, at: Instant): TenantState {
  switch (event.type) {
    case 'webSignInRefused':
    case 'legacySignInRefused':
      // Without a fingerprint nothing was compared: an empty field, or more than any password is long.
      return event.attempt !== null && aboutReason(event.reason).guess === 'password'
        ? countGuess(state, event, at)
        : state;
    case 'webPasswordAccepted':
      return clear(state, event.session.userId, 'password');
    case 'legacySignInAccepted':
      return event.with === 'accountPassword' ? clear(state, event.userId, 'password') : state;

    case 'factorRefused':
      return aboutReason(event.reason).guess === 'code'
        ? countCode(state, event.userId, event.factorId, at)
        : state;
    case 'secondFactorRefused': {
      const session = sessionById(state, event.sessionId);
      return session && aboutReason(event.reason).guess === 'code'
        ? countCode(state, session.userId, event.factorId, at)
        : state;
    }
    case 'factorVerified':
      return clearFactor(state, event.userId, event.factorId);
    case 'secondFactorAccepted': {
      const session = sessionById(state, event.nextSessionId);
      return session ? clearFactor(state, session.userId, event.factorId) : state;
    }

    case 'userUnlocked':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        failures: { password: noFailures, secondFactor: noFailures },
        factors: user.factors.map((factor) => ({ ...factor, failures: 0 })),
      }));
    case 'accountPasswordChanged':
      return clear(state, event.userId, 'password');
    default:
      return state;
  }
}

/** Strangers' counters are few: an attacker who invents addresses must not fill the state. */
const maxUnknownAddresses = 50;

function countGuess(
  state: TenantState,
  { address, attempt }: { address: string; attempt: string | null },
  at: Instant,
): TenantState {
  const { throttle } = state.policy;
  const known = findUser(state, address);
  if (known) {
    return setFailures(state, known.id, 'password', (one) =>
      addFailure(one, throttle, at, attempt),
    );
  }
  const key = foldAddress(address);
  const before = Object.hasOwn(state.unknownAddressFailures, key)
    ? state.unknownAddressFailures[key]
    : undefined;
  const others = Object.entries(state.unknownAddressFailures).filter(([name]) => name !== key);
  const counted = addFailure(before ?? noFailures, throttle, at, attempt);
  return {
    ...state,
    unknownAddressFailures: Object.fromEntries([
      ...others.slice(1 - maxUnknownAddresses),
      [key, counted],
    ]),
  };
}

function countCode(state: TenantState, userId: string, factorId: string, at: Instant): TenantState {
  const user = userById(state, userId);
  if (!user || isLocked(user.failures.secondFactor, at)) return state;
  const counted = setFailures(state, userId, 'secondFactor', (one) =>
    addFailure(one, state.policy.throttle, at),
  );
  return changeUser(counted, userId, (one) =>
    changeFactor(one, factorId, (factor) => ({ ...factor, failures: factor.failures + 1 })),
  );
}

const setFailures = (
  state: TenantState,
  userId: string,
  kind: keyof User['failures'],
  change: (failures: Failures) => Failures,
): TenantState =>
  changeUser(state, userId, (user) => ({
    ...user,
    failures: { ...user.failures, [kind]: change(user.failures[kind]) },
  }));

const clear = (state: TenantState, userId: string, kind: keyof User['failures']): TenantState =>
  setFailures(state, userId, kind, () => noFailures);

const clearFactor = (state: TenantState, userId: string, factorId: string): TenantState =>
  changeUser(clear(state, userId, 'secondFactor'), userId, (user) =>
    changeFactor(user, factorId, (factor) => ({ ...factor, failures: 0 })),
  );
