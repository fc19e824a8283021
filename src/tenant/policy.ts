import type { EffectiveDated } from './effective-dated.ts';
import type { BasicAuthentication, EndedProtocol, Protocol } from './protocol.ts';
import type { EraDate, FactorKind, OneTimeCodeParameters } from './ids.ts';

/** Time steps before and after the present one in which a code is still accepted. */
export interface CodeWindow {
  readonly past: number;
  readonly future: number;
}

/** Whether a code that is unused, but older than one already used, is still good. */
export type CodeOrder = 'newerOnly' | 'anyUnused';

/** A setting that somebody may have left alone. */
export type Switch = 'default' | 'on' | 'off';

/** When failures make somebody wait. Times in milliseconds. */
export interface Throttle {
  /** So many failures within `findTime` … */
  readonly limit: number;
  readonly findTime: number;
  /** … mean a wait, which doubles from lock to lock until a success, up to the longest. */
  readonly firstWait: number;
  readonly longestWait: number;
}

/** What an admin, or the vendor's profile, can set. Every field is read by a rule. Times are in milliseconds. */
export interface Policy {
  /** R9: "Allow users to create app passwords to sign in to non-browser apps". */
  readonly appPasswordsAllowed: boolean;
  /** Letters of an app password and how many there are. R17; the alphabet is assumption N3. */
  readonly appPasswordAlphabet: string;
  readonly appPasswordLength: number;
  /** N3: whether separators and capitals in what was typed are forgiven. */
  readonly appPasswordEntry: 'lenient' | 'exact';
  /** R15. */
  readonly appPasswordLimit: number;
  /** R21, N2: characters of a name after trimming. */
  readonly appPasswordNameMin: EffectiveDated<number>;
  readonly appPasswordNameMax: number;
  /** N2: a second app password of the same name is made after a warning, or not at all. */
  readonly appPasswordDuplicateNames: 'warn' | 'refuse';
  /** N1: what becomes of app passwords when per-user MFA is disabled. */
  readonly appPasswordsWhenMfaDisabled: 'ignore' | 'delete';
  /** Whether the list tells when one was last used; the real list shows nothing of the kind (A). */
  readonly appPasswordLastUsed: 'shown' | 'hidden';
  /** §1.5 row 1. */
  readonly passwordResetRevokes: boolean;
  /** §1.5 row 4. */
  readonly reRegisterRevokes: boolean;

  /** R8: block every legacy sign-in and leave no use for app passwords. */
  readonly securityDefaults: boolean;
  /** R6, R7: Conditional Access asks everybody for MFA, whatever their per-user state. */
  readonly conditionalAccessMfa: boolean;
  /** C3: what becomes of a user who is set to Enabled and has a method already. */
  readonly enabledUserWithMethod: EffectiveDated<'stays' | 'enforced'>;
  /** R2: sessions live on when MFA is turned on; another service may end them. */
  readonly mfaOnEndsSessions: boolean;
  /** §1.4 row 6: for how many days a browser may be remembered; `null`: it is always asked. */
  readonly rememberMfaDays: number | null;
  /** §1.4: IPv4 ranges in CIDR notation, at most 50. */
  readonly trustedRanges: readonly string[];

  /** §7.4 row 2: Conditional Access blocks every legacy sign-in. */
  readonly legacyBlocked: boolean;
  /** §1.5 row 9, §1.6: how long this service goes without news of a user who was blocked or deleted on-premises;
   * `null`: the organisation keeps its users here. */
  readonly directorySyncLag: number | null;
  /** §7.4 row 2: an authentication policy blocks Basic authentication for these protocols. */
  readonly basicBlocked: readonly Protocol[];
  /** §4.1: since when the service takes no passwords, protocol by protocol. */
  readonly basicAuthentication: EffectiveDated<BasicAuthentication>;
  /** §4.3: what no program can speak any more, whatever it signs in with. */
  readonly protocolsEnded: EffectiveDated<readonly EndedProtocol[]>;
  /** G6: what an admin turned on again while that was possible. */
  readonly basicTurnedOnAgain: readonly Protocol[];
  /** §4.2 row 9: the tenant's setting for SMTP AUTH. */
  readonly smtpAuth: Switch;
  /** §4.2 row 4: what `default` means in tenants that are old enough to have it on. */
  readonly smtpAuthDefault: EffectiveDated<'on' | 'off'>;
  /** §4.2 row 10, G8: tenants made from this day on have SMTP AUTH off by default. */
  readonly smtpAuthOffInTenantsFrom: EraDate;
  /** §4.2 row 7: the final removal; `null` until a date is announced. */
  readonly smtpAuthRemovedFrom: EraDate | null;
  /** §4.4 row 3: the tenant's modern authentication, on by default in tenants made from `modernInTenantsFrom` on. */
  readonly modernAuthentication: Switch;
  readonly modernInTenantsFrom: EraDate;

  readonly factorKinds: readonly FactorKind[];
  /** §1.7 row 1. */
  readonly authenticatorLimit: number;
  /** §2.3 rows 4, 5: for new factors; older ones keep theirs. */
  readonly oneTimeCode: OneTimeCodeParameters;
  readonly codeWindow: CodeWindow;
  readonly codeOrder: CodeOrder;
  /** How long a pending factor waits for its first right answer. */
  readonly pendingLife: number;
  /** How long a code sent by text message, or a call, stays good (NIST SP 800-63B-4 §3.1.3: ten minutes at most). */
  readonly challengeLife: number;
  /** Messages and calls to one user within an hour. */
  readonly challengesPerHour: number;

  /** PBKDF2 iterations for new records. */
  readonly passwordCost: number;
  /** How long a sign-in waits for its second proof. */
  readonly pendingSignInLife: number;
  /** How fresh a second proof must be to manage methods; `null`: the one of this session will do (§1.7 row 3). */
  readonly freshProofLife: number | null;
  readonly throttle: Throttle;
  /** Wrong answers in a row after which a method is disabled until an admin unlocks it (NIST SP 800-63B-4 §3.2.2). */
  readonly factorFailureCap: number;
  /** Whether the wait after wrong account passwords keeps app passwords out too. */
  readonly lockStopsAppPasswords: boolean;
  /** Wrong second proofs in a row that mean: somebody else knows the password. `null`: never. */
  readonly exposedPasswordAfter: number | null;
}
