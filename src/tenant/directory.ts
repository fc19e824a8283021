import type { Factor, FactorId, Session, SessionId, TenantState, User, UserId } from './model.ts';

/** Finds a user by address; upper and lower case are the same, and spaces around it do not count. */
export function findUser(state: TenantState, address: string): User | undefined {
  const wanted = address.trim().toLowerCase();
  return Object.values(state.users).find((user) => user.address.toLowerCase() === wanted);
}

export const findFactor = (user: User | undefined, id: FactorId): Factor | undefined =>
  user?.factors.find((factor) => factor.id === id);

export const activeFactors = (user: User): readonly Factor[] =>
  user.factors.filter((factor) => factor.state === 'active');

/** R1: a second proof is asked of a user whose per-user MFA is on. */
export const isSecondFactorAsked = (user: User): boolean => user.mfa !== 'disabled';

/** The session and its user, when the session is at one of the given stages. */
export function sessionAt(
  state: TenantState,
  id: SessionId | null,
  ...stages: readonly Session['stage'][]
): { readonly session: Session; readonly user: User } | null {
  const session = id === null ? undefined : state.sessions[id];
  const user = session && state.users[session.userId];
  return session && user && stages.includes(session.stage) ? { session, user } : null;
}

export function changeUser(
  state: TenantState,
  id: UserId,
  change: (user: User) => User,
): TenantState {
  const user = state.users[id];
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
