import { changeFactor, changeUser } from './directory.ts';
import type { TenantEvent } from './events.ts';
import type { Challenge, Factor, Instant, Session, TenantState } from './model.ts';
import { spend } from './one-time-code.ts';

/** Before the first event there is no tenant; every fold begins with `tenantCreated`. */
export const noTenant: TenantState = {
  name: '',
  era: '0001-01-01',
  policy: {
    appPasswordsAllowed: false,
    securityDefaults: false,
    legacyBlocked: false,
    smtpAuthAllowed: false,
    factorKinds: [],
    codeWindow: { past: 1, future: 1 },
    codeOrder: 'newerOnly',
    passwordCost: 1,
    pendingLife: 0,
    challengeLife: 0,
    appPasswordAlphabet: '',
    appPasswordLength: 0,
    appPasswordEntry: 'lenient',
    appPasswordLimit: 0,
  },
  users: {},
  sessions: {},
};

/** Folds one event. Total and pure: an event that names somebody unknown changes nothing. */
export function evolve(state: TenantState, event: TenantEvent, at: Instant): TenantState {
  switch (event.type) {
    case 'tenantCreated':
      return {
        name: event.name,
        era: event.era,
        policy: event.policy,
        users: Object.fromEntries(event.users.map((user) => [user.id, user])),
        sessions: {},
      };
    case 'eraChanged':
      return { ...state, era: event.era };
    case 'policyChanged':
      return { ...state, policy: { ...state.policy, ...event.change } };
    case 'mfaStateChanged':
      return changeUser(state, event.userId, (user) => ({ ...user, mfa: event.to }));

    case 'webPasswordAccepted':
      return { ...state, sessions: { ...state.sessions, [event.session.id]: event.session } };
    case 'secondFactorAccepted': {
      const session = state.sessions[event.sessionId];
      if (!session) return state;
      return prove(
        advance(state, event.sessionId, 'signedIn'),
        session.userId,
        event.factorId,
        event.steps,
      );
    }
    case 'secondFactorRefused': {
      const session = state.sessions[event.sessionId];
      return session ? countFailure(state, session.userId, event.factorId) : state;
    }
    case 'signedOut': {
      const { [event.sessionId]: _ended, ...sessions } = state.sessions;
      return { ...state, sessions };
    }

    case 'enrolmentStarted':
      return advance(state, event.sessionId, 'enrolling');
    case 'factorPending':
      // One pending factor at a time: starting again replaces the unfinished one and its key.
      return changeUser(state, event.userId, (user) => ({
        ...user,
        factors: [...user.factors.filter((factor) => factor.state === 'active'), event.factor],
      }));
    case 'textMessageSent':
    case 'callPlaced':
      return challengeFactor(state, event.userId, event.factorId, event.challenge);
    case 'callConfirmed':
      return changeUser(state, event.userId, (user) =>
        changeFactor(user, event.factorId, useChallenge),
      );
    case 'factorVerified':
      return prove(state, event.userId, event.factorId, event.steps);
    case 'factorRefused':
      return countFailure(state, event.userId, event.factorId);
    case 'alternateContactSaved':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        alternateContact: event.phoneNumber,
      }));
    case 'registrationCompleted':
      return changeUser(advance(state, event.sessionId, 'signedIn'), event.userId, (user) => ({
        ...user,
        registered: true,
      }));

    case 'appPasswordCreated':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        appPasswords: [...user.appPasswords, event.appPassword],
      }));
    case 'appPasswordRehashed':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        appPasswords: user.appPasswords.map((one) =>
          one.id === event.appPasswordId ? { ...one, hash: event.hash } : one,
        ),
      }));
    case 'appPasswordDeleted':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        appPasswords: user.appPasswords.filter(({ id }) => id !== event.appPasswordId),
      }));
    case 'legacySignInAccepted':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        appPasswords: user.appPasswords.map((one) =>
          one.id === event.with ? { ...one, lastUsedAt: at } : one,
        ),
      }));

    case 'webSignInRefused':
    case 'enrolmentRefused':
    case 'legacySignInRefused':
      return state;
    default:
      event satisfies never;
      return state;
  }
}

function advance(state: TenantState, sessionId: string, stage: Session['stage']): TenantState {
  const session = state.sessions[sessionId];
  return session
    ? { ...state, sessions: { ...state.sessions, [sessionId]: { ...session, stage } } }
    : state;
}

const useChallenge = (factor: Factor): Factor =>
  factor.challenge ? { ...factor, challenge: { ...factor.challenge, used: true } } : factor;

const challengeFactor = (
  state: TenantState,
  userId: string,
  factorId: string,
  challenge: Challenge,
): TenantState =>
  changeUser(state, userId, (user) =>
    changeFactor(user, factorId, (factor) => ({ ...factor, challenge })),
  );

/** A right answer: the factor counts, its code is spent, and failures before it no longer matter. */
const prove = (
  state: TenantState,
  userId: string,
  factorId: string,
  steps: readonly number[],
): TenantState =>
  changeUser(state, userId, (user) =>
    changeFactor(user, factorId, (factor) => ({
      ...useChallenge(factor),
      state: 'active',
      failures: 0,
      spentSteps:
        steps.length > 0
          ? spend(factor.spentSteps, steps, state.policy.codeWindow)
          : factor.spentSteps,
    })),
  );

const countFailure = (state: TenantState, userId: string, factorId: string): TenantState =>
  changeUser(state, userId, (user) =>
    changeFactor(user, factorId, (factor) => ({ ...factor, failures: factor.failures + 1 })),
  );
