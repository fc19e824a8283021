import { activeFactors } from './directory.ts';
import type { BrowserId, Factor, Instant, MfaState, Session, TenantState, User } from './model.ts';
import { isRemembered } from './remembered-browsers.ts';
import { isTrusted } from './trusted-ranges.ts';

/**
 * R1: the state an admin gave the user. A vendor without such states has MFA on for whoever registered a method.
 */
export function mfaStateOf({ profile }: TenantState, user: User): MfaState {
  if (profile.mfa === 'perUserState') return user.mfa;
  return activeFactors(user).length > 0 ? 'enforced' : 'disabled';
}

/** R1, R6, R8: who is asked for a second proof in a browser. §1.4 row 2: nobody in a trusted range. */
export function isSecondFactorAsked(state: TenantState, user: User, from?: string): boolean {
  const { securityDefaults, conditionalAccessMfa, trustedRanges } = state.policy;
  const isOn = mfaStateOf(state, user) !== 'disabled' || securityDefaults || conditionalAccessMfa;
  return isOn && !isTrusted(trustedRanges, from);
}

/** R2: an Enabled user who has not registered since is asked to. */
export const owesRegistration = (state: TenantState, user: User): boolean =>
  mfaStateOf(state, user) === 'enabled' && !user.registered;

/** What a browser shows about itself when it signs in. */
export interface BrowserContext {
  /** IPv4 address, for trusted ranges. */
  readonly from?: string;
  /** The cookie of a remembered browser. */
  readonly browserId?: BrowserId;
}

/**
 * Where a session stands after the right password. Without a method there is the set-up and no way past it (§2.5 rows 1
 * and 2). A method that is registered must be proved before anything else:
 * otherwise the password alone could add another. A remembered browser proved it before (§1.4 row 6), which is enough
 * to come in, and not to register anew (G13).
 */
export function stageAfterPassword(
  state: TenantState,
  user: User,
  { from, browserId }: BrowserContext,
  now: Instant,
): 'signedIn' | 'setUpRequired' | 'secondFactorRequired' {
  if (!isSecondFactorAsked(state, user, from)) return 'signedIn';
  if (activeFactors(user).length === 0) return 'setUpRequired';
  const isKnown = !owesRegistration(state, user) && isRemembered(state, user.id, browserId, now);
  return isKnown ? 'signedIn' : 'secondFactorRequired';
}

/** NIST SP 800-63B-4 §3.2.2: after too many wrong answers in a row a method is worth nothing until an admin unlocks it. */
export const isUsable = ({ policy }: TenantState, factor: Factor): boolean =>
  factor.state === 'active' && factor.failures < policy.factorFailureCap;

/** The method that a sign-in asks for first: the chosen one, else the newest. */
export function firstFactor(state: TenantState, user: User): Factor | undefined {
  const usable = activeFactors(user).filter((factor) => isUsable(state, factor));
  return usable.find(({ id }) => id === user.defaultFactorId) ?? usable.at(-1);
}

/**
 * Whether a session may change methods and app passwords. §1.7 row 3: who has a method must have passed it, in this
 * session. Who has none has nothing to prove with.
 */
export function isProofFresh(
  state: TenantState,
  { user, session }: { readonly user: User; readonly session: Session },
  now: Instant,
): boolean {
  if (activeFactors(user).length === 0) return true;
  const life = state.policy.freshProofLife;
  return session.provedAt !== null && (life === null || now < session.provedAt + life);
}
