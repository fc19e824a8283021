import { beginning } from './effective-dated.ts';
import { withBlock } from './directory-sync.ts';
import { changeFactor, changeUser, sessionById } from './directory.ts';
import type { TenantEvent } from './events.ts';
import { evolveLockout } from './lockout-reducer.ts';
import type { Challenge, Factor, Instant, Session, TenantState, User } from './model.ts';
import { owesRegistration } from './mfa.ts';
import { spend } from './one-time-code.ts';
import { changeSession, endSessions } from './sessions.ts';
import type { VendorProfile } from './vendor-profile.ts';

/** What every fold begins with: a vendor, and no tenant yet. The first event is `tenantCreated`. */
export const emptyTenant = (profile: VendorProfile): TenantState => ({
  profile,
  name: '',
  era: beginning,
  createdOn: beginning,
  policy: profile.policy,
  users: {},
  sessions: {},
  rememberedBrowsers: {},
  blocksSyncedAt: {},
  unknownAddressFailures: {},
});

/** Folds one event. Total and pure: an event that names somebody unknown changes nothing. */
export const evolve = (state: TenantState, event: TenantEvent, at: Instant): TenantState =>
  evolveLockout(evolveFacts(state, event, at), event, at);

function evolveFacts(state: TenantState, event: TenantEvent, at: Instant): TenantState {
  switch (event.type) {
    case 'tenantCreated':
      return {
        profile: state.profile,
        name: event.name,
        era: event.era,
        createdOn: event.createdOn,
        policy: event.policy,
        users: Object.fromEntries(event.users.map((user) => [user.id, user])),
        sessions: {},
        rememberedBrowsers: {},
        blocksSyncedAt: {},
        unknownAddressFailures: {},
      };
    case 'eraChanged':
      return { ...state, era: event.era };
    case 'policyChanged':
      return { ...state, policy: { ...state.policy, ...event.change } };

    case 'userChanged':
      return changeUser(
        withBlock(state, event.userId, event.change.blocked, at),
        event.userId,
        (user) => withSettings(user, event.change),
      );
    case 'userDeleted': {
      const { [event.userId]: _gone, ...users } = state.users;
      const { [event.userId]: _heard, ...blocksSyncedAt } = state.blocksSyncedAt;
      return { ...endSessions(state, event.userId, null), users, blocksSyncedAt };
    }
    case 'mfaStateChanged':
      return changeMfa(state, event);
    case 'reRegistrationRequired':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        factors: [],
        defaultFactorId: null,
        registered: false,
      }));
    case 'sessionsRevoked':
      return endSessions(state, event.userId, event.exceptId);
    case 'accountPasswordChanged':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        passwordHash: event.passwordHash,
        passwordExposed: false,
      }));
    case 'accountPasswordExposed':
      return changeUser(state, event.userId, (user) => ({ ...user, passwordExposed: true }));

    case 'webPasswordAccepted':
      return {
        ...state,
        sessions: { ...state.sessions, [event.session.id]: event.session },
      };
    case 'secondFactorAccepted':
      return acceptSecondFactor(state, event, at);
    case 'browserRemembered': {
      const known = { userId: event.userId, at };
      return {
        ...state,
        rememberedBrowsers: { ...state.rememberedBrowsers, [event.browserId]: known },
      };
    }
    case 'signedOut': {
      const { [event.sessionId]: _ended, ...sessions } = state.sessions;
      return { ...state, sessions };
    }

    case 'enrolmentStarted':
      return changeSession(state, event.sessionId, { stage: 'enrolling' });
    case 'factorPending':
      // One pending factor at a time: starting again replaces the unfinished one and its key.
      return changeUser(state, event.userId, (user) => ({
        ...user,
        factors: [...user.factors.filter((factor) => factor.state === 'active'), event.factor],
      }));
    case 'factorCancelled':
    case 'factorRemoved':
      return changeUser(state, event.userId, (user) => withoutFactor(user, event.factorId));
    case 'defaultFactorChanged':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        defaultFactorId: event.factorId,
      }));
    case 'textMessageSent':
    case 'callPlaced':
      return changeUser(state, event.userId, (user) => challenge(user, event, at));
    case 'callConfirmed':
      return changeUser(state, event.userId, (user) =>
        changeFactor(user, event.factorId, useChallenge),
      );
    case 'factorVerified':
      return changeSession(
        changeUser(state, event.userId, (user) => prove(state, user, event)),
        event.sessionId,
        { provedAt: at },
      );
    case 'alternateContactSaved':
      return changeUser(state, event.userId, (user) => ({
        ...user,
        alternateContact: event.phoneNumber,
      }));
    case 'registrationCompleted':
      return changeUser(
        changeSession(state, event.sessionId, { stage: 'signedIn' }),
        event.userId,
        (user) => ({ ...user, registered: true }),
      );

    case 'appPasswordCreated': {
      const { id, origin } = event.appPassword;
      const isFirst = origin === 'enrolment';
      return changeUser(
        isFirst ? changeSession(state, event.sessionId, { firstAppPasswordId: id }) : state,
        event.userId,
        (user) => ({
          ...user,
          appPasswords: [...user.appPasswords, event.appPassword],
          everHadAppPassword: true,
        }),
      );
    }
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
          one.id === event.appPasswordId
            ? { ...one, lastUsedAt: at, lastUsedOver: event.protocol }
            : one,
        ),
      }));

    // What they change is counted in `evolveFailures`, or nothing.
    case 'userUnlocked':
    case 'webSignInRefused':
    case 'secondFactorRefused':
    case 'factorRefused':
    case 'enrolmentRefused':
    case 'appPasswordRefused':
    case 'legacySignInRefused':
      return state;
    default:
      event satisfies never;
      return state;
  }
}

type EventOf<Type extends TenantEvent['type']> = Extract<TenantEvent, { type: Type }>;

/** §2.1 row 5: a method on the office phone goes with its number; it has to be bound again (NIST SP 800-63B-4 §3.1.3). */
function withSettings(user: User, change: EventOf<'userChanged'>['change']): User {
  const changed = { ...user, ...change };
  const isMoved = change.officePhone !== undefined && change.officePhone !== user.officePhone;
  const lost = isMoved ? user.factors.filter(({ isOfficePhone }) => isOfficePhone) : [];
  return lost.reduce((remaining, { id }) => withoutFactor(remaining, id), changed);
}

const withoutFactor = (user: User, factorId: string): User => ({
  ...user,
  factors: user.factors.filter(({ id }) => id !== factorId),
  defaultFactorId: user.defaultFactorId === factorId ? null : user.defaultFactorId,
});

/** Turned off in mid-set-up: the unfinished method is dropped and nobody is asked for anything any more. */
function changeMfa(state: TenantState, event: EventOf<'mfaStateChanged'>): TenantState {
  const { userId, to, by } = event;
  const changed = changeUser(state, userId, (user) => ({
    ...user,
    mfa: to,
    registered: to === 'enabled' && by === 'admin' ? false : user.registered,
    factors:
      to === 'disabled' ? user.factors.filter(({ state: is }) => is === 'active') : user.factors,
  }));
  if (to !== 'disabled') return changed;
  return Object.values(state.sessions)
    .filter((session) => session.userId === userId && isForRegistration[session.stage])
    .reduce((all, { id }) => changeSession(all, id, { stage: 'signedIn' }), changed);
}

/** Stages that end when nothing is to be registered any more. */
const isForRegistration: Readonly<Record<Session['stage'], boolean>> = {
  setUpRequired: true,
  enrolling: true,
  secondFactorRequired: false,
  signedIn: false,
};

function acceptSecondFactor(
  state: TenantState,
  event: EventOf<'secondFactorAccepted'>,
  at: Instant,
): TenantState {
  const session = sessionById(state, event.sessionId);
  if (!session) return state;
  const { [session.id]: _rotated, ...others } = state.sessions;
  const proved = changeUser(state, session.userId, (user) => prove(state, user, event));
  const user = proved.users[session.userId];
  // After the proof that is there already.
  const stage = user && owesRegistration(state, user) ? 'setUpRequired' : 'signedIn';
  const next: Session = { ...session, id: event.nextSessionId, stage, provedAt: at };
  return { ...proved, sessions: { ...others, [next.id]: next } };
}

const useChallenge = (factor: Factor): Factor =>
  factor.challenge ? { ...factor, challenge: { ...factor.challenge, used: true } } : factor;

const hour = 60 * 60_000;

const challenge = (
  user: User,
  { factorId, challenge: sent }: { factorId: string; challenge: Challenge },
  at: Instant,
): User => ({
  ...changeFactor(user, factorId, (factor) => ({ ...factor, challenge: sent })),
  challengesAt: [...user.challengesAt.filter((instant) => instant > at - hour), at],
});

/** A right answer: the factor counts and its code is spent. */
const prove = (
  state: TenantState,
  user: User,
  { factorId, steps }: { factorId: string; steps: readonly number[] },
): User =>
  changeFactor(user, factorId, (factor) => ({
    ...useChallenge(factor),
    state: 'active',
    spentSteps:
      steps.length > 0
        ? spend(factor.spentSteps, steps, state.policy.codeWindow)
        : factor.spentSteps,
  }));
