import { noFailures } from './lockout.ts';
import type {
  Factor,
  FactorId,
  MfaState,
  PasswordHash,
  Role,
  Session,
  SessionId,
  TenantState,
  User,
  UserId,
} from './model.ts';
import { lowerAscii } from './typed-text.ts';

/** An address as it is compared: case and spaces around it do not count. */
export const foldAddress = (address: string): string => lowerAscii(address.trim());

/** By own key only: `constructor` is nobody. */
export const userById = (state: TenantState, id: UserId | null | undefined): User | undefined =>
  typeof id === 'string' && Object.hasOwn(state.users, id) ? state.users[id] : undefined;

export const sessionById = (state: TenantState, id: SessionId | null): Session | undefined =>
  typeof id === 'string' && Object.hasOwn(state.sessions, id) ? state.sessions[id] : undefined;

/** §4.5: users sign in with their full address. */
export function findUser(state: TenantState, address: unknown): User | undefined {
  if (typeof address !== 'string') return undefined;
  const wanted = foldAddress(address);
  return Object.values(state.users).find((user) => foldAddress(user.address) === wanted);
}

export const findFactor = (user: User | undefined, id: FactorId): Factor | undefined =>
  user?.factors.find((factor) => factor.id === id);

export const activeFactors = (user: User): readonly Factor[] =>
  user.factors.filter((factor) => factor.state === 'active');

/** The session and its user, when the session is at one of the given stages. */
export function sessionAt(
  state: TenantState,
  id: SessionId | null,
  ...stages: readonly Session['stage'][]
): { readonly session: Session; readonly user: User } | null {
  const session = sessionById(state, id);
  const user = session && userById(state, session.userId);
  return session && user && stages.includes(session.stage) ? { session, user } : null;
}

export function changeUser(
  state: TenantState,
  id: UserId,
  change: (user: User) => User,
): TenantState {
  const user = userById(state, id);
  return user ? { ...state, users: { ...state.users, [id]: change(user) } } : state;
}

export const changeFactor = (
  user: User,
  id: FactorId,
  change: (factor: Factor) => Factor,
): User => ({
  ...user,
  factors: user.factors.map((factor) => (factor.id === id ? change(factor) : factor)),
});

export interface NewUser {
  readonly id: UserId;
  readonly address: string;
  readonly displayName: string;
  readonly passwordHash: PasswordHash;
  readonly mfa: MfaState;
  readonly role?: Role;
  readonly officePhone?: string;
}

/** A user who has registered nothing yet. */
export const newUser = ({ role = 'user', officePhone, ...given }: NewUser): User => ({
  ...given,
  role,
  blocked: false,
  factors: [],
  defaultFactorId: null,
  appPasswords: [],
  everHadAppPassword: false,
  alternateContact: null,
  officePhone: officePhone ?? null,
  registered: false,
  mailbox: { smtpAuth: 'default', protocolsOff: [] },
  failures: { password: noFailures, secondFactor: noFailures },
  challengesAt: [],
  passwordExposed: false,
});
