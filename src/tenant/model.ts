/**
 * What the tenant remembers. Plain data: it is folded from events, saved as JSON and compared in tests.
 * Words follow docs/architecture.md; rows such as R4 or §7.4 are rows of docs/facts.md.
 */

/** Milliseconds since the Unix epoch on the practice clock (real time plus what the reader skipped). */
export type Instant = number;

/** A calendar date, `YYYY-MM-DD`, on which the tenant's rules are evaluated. Not the clock: codes run on `Instant`. */
export type EraDate = string;

export type UserId = string;
export type FactorId = string;
export type SessionId = string;
export type AppPasswordId = string;

/**
 * Names a secret that lives outside the log (an enrolment key, a text-message code). The log and the state hold only
 * the name; the value is in the run's secret store, sealed at rest.
 */
export type SecretRef = string;

/** R1: the three states of per-user MFA. */
export type MfaState = 'disabled' | 'enabled' | 'enforced';

/** How a user can prove a second time who they are. */
export type FactorKind = 'authenticatorApp' | 'textMessage' | 'phoneCall';

/** A password as the tenant keeps it: PBKDF2-SHA-256 with its own salt and cost. Base64 strings. */
export interface PasswordHash {
  readonly algorithm: 'PBKDF2-SHA-256';
  /** Iterations. Kept with each record so that old records still verify when the cost is raised. */
  readonly cost: number;
  readonly salt: string;
  readonly key: string;
}

/** Parameters of a time-based one-time code, frozen into the factor when it is enrolled (RFC 6238). */
export interface OneTimeCodeParameters {
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits: 6 | 7 | 8;
  /** Seconds. */
  readonly period: number;
}

/** What the tenant still owes or remembers about one text message or call. */
export interface Challenge {
  readonly id: string;
  readonly kind: 'textMessage' | 'phoneCall';
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  /** SHA-256 of salt and code, base64. Absent for a call, which is answered with #. */
  readonly codeHash?: string;
  readonly salt?: string;
  readonly used: boolean;
}

export interface Factor {
  readonly id: FactorId;
  readonly kind: FactorKind;
  /** `pending` until the first right answer; a pending factor changes nothing for the account. */
  readonly state: 'pending' | 'active';
  /** A pending factor is refused from this instant on. */
  readonly pendingUntil: Instant;
  readonly label: string;
  /** Authenticator app only: where its key is kept, and how codes are made from it. */
  readonly keyRef?: SecretRef;
  readonly parameters?: OneTimeCodeParameters;
  /** Text message and call only. */
  readonly phoneNumber?: string;
  readonly challenge?: Challenge;
  /** Time steps whose code was accepted, newest last, pruned to the window: the memory of the replay guard. */
  readonly spentSteps: readonly number[];
  readonly failures: number;
}

export interface AppPassword {
  readonly id: AppPasswordId;
  /** What the user called it; the one issued during enrolment has no name of the user's (R26). */
  readonly name: string | null;
  readonly origin: 'enrolment' | 'manage';
  readonly hash: PasswordHash;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export interface User {
  readonly id: UserId;
  readonly address: string;
  readonly displayName: string;
  readonly passwordHash: PasswordHash;
  readonly mfa: MfaState;
  readonly blocked: boolean;
  readonly factors: readonly Factor[];
  readonly appPasswords: readonly AppPassword[];
  /** A second phone number given in case the authenticator app is lost. */
  readonly alternateContact: string | null;
  /** True once enrolment was finished with "Done" (R4, §7.2). */
  readonly registered: boolean;
}

/** A browser session. What it has proved so far decides which pages it may reach. */
export interface Session {
  readonly id: SessionId;
  readonly userId: UserId;
  readonly stage: 'setUpRequired' | 'enrolling' | 'secondFactorRequired' | 'signedIn';
  readonly startedAt: Instant;
}

/** Time steps before and after the present one in which a code is still accepted. */
export interface CodeWindow {
  readonly past: number;
  readonly future: number;
}

/** Whether a code that is unused, but older than one already used, is still good. */
export type CodeOrder = 'newerOnly' | 'anyUnused';

/** What an admin, or the vendor's profile, can set. */
export interface Policy {
  /** R9: "Allow users to create app passwords to sign in to non-browser apps". */
  readonly appPasswordsAllowed: boolean;
  /** R8: block every legacy sign-in and leave no use for app passwords. */
  readonly securityDefaults: boolean;
  /** §7.4 row 2: Conditional Access or an authentication policy blocks legacy sign-in. */
  readonly legacyBlocked: boolean;
  /** §4.2: SMTP AUTH is taken for this tenant. */
  readonly smtpAuthAllowed: boolean;
  readonly factorKinds: readonly FactorKind[];
  readonly codeWindow: CodeWindow;
  readonly codeOrder: CodeOrder;
  /** PBKDF2 iterations for new records. */
  readonly passwordCost: number;
  /** Milliseconds that a pending factor waits for its first right answer. */
  readonly pendingLife: number;
  /** Milliseconds that a code sent by text message, or a call, stays good (NIST SP 800-63B-4 §3.1.3: ten minutes at most). */
  readonly challengeLife: number;
  /** Letters of an app password and how many there are. R17; the alphabet is assumption N3. */
  readonly appPasswordAlphabet: string;
  readonly appPasswordLength: number;
  /** N3: whether separators and capitals in what was typed are forgiven. */
  readonly appPasswordEntry: 'lenient' | 'exact';
  /** R15. */
  readonly appPasswordLimit: number;
}

export interface TenantState {
  readonly name: string;
  readonly era: EraDate;
  readonly policy: Policy;
  readonly users: Readonly<Record<UserId, User>>;
  readonly sessions: Readonly<Record<SessionId, Session>>;
}
