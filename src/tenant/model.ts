import type {
  AppPasswordId,
  BrowserId,
  EraDate,
  FactorId,
  FactorKind,
  Instant,
  MfaState,
  OneTimeCodeParameters,
  PasswordHash,
  Role,
  SecretRef,
  SessionId,
  UserId,
} from './ids.ts';
import type { Failures } from './lockout.ts';
import type { Policy, Switch } from './policy.ts';
import type { Protocol } from './protocol.ts';
import type { VendorProfile } from './vendor-profile.ts';

export type * from './ids.ts';
export type { CodeOrder, CodeWindow, Policy } from './policy.ts';

/**
 * What the tenant remembers. Plain data: it is folded from events, saved as JSON and compared in tests.
 * Words follow docs/architecture.md; rows such as R4 or §7.4 are rows of docs/facts.md.
 */

/** What the tenant still owes or remembers about one text message or call. */
export interface Challenge {
  readonly id: string;
  readonly kind: 'textMessage' | 'phoneCall';
  /** The sign-in or set-up that asked for it. In any other session its code is worth nothing (NIST SP 800-63B-4 §3.1.3). */
  readonly sessionId: SessionId;
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
  /** §2.1 row 5: the number is the directory's office phone, which only an admin can change. */
  readonly isOfficePhone?: true;
  readonly challenge?: Challenge;
  /** Time steps whose code was accepted, newest last, pruned to the window: the memory of the replay guard. */
  readonly spentSteps: readonly number[];
  /** Wrong answers in a row. */
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
  readonly lastUsedOver: Protocol | null;
}

export interface Mailbox {
  /** §4.2 row 9: overrides the tenant unless left at `default`, which inherits. */
  readonly smtpAuth: Switch;
  /** §4.5: protocols that an admin took away from this mailbox. */
  readonly protocolsOff: readonly Protocol[];
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
  readonly role: Role;
  readonly mailbox: Mailbox;
  /** §2.1 row 5: kept by the admin. */
  readonly officePhone: string | null;
  /** Which method a sign-in asks for first; `null` means the newest. */
  readonly defaultFactorId: FactorId | null;
  /** G5: an app password was once issued or created, whatever became of it. */
  readonly everHadAppPassword: boolean;
  readonly failures: { readonly password: Failures; readonly secondFactor: Failures };
  /** Messages and calls of the last hour. */
  readonly challengesAt: readonly Instant[];
  /** So many wrong second proofs that somebody else seems to know the password. */
  readonly passwordExposed: boolean;
  /** A second phone number given in case the authenticator app is lost. */
  readonly alternateContact: string | null;
  /** G4: enrolment was finished with "Done" since the user was last set to Enabled. */
  readonly registered: boolean;
}

/** A browser session. What it has proved so far decides which pages it may reach. */
export interface Session {
  readonly id: SessionId;
  readonly userId: UserId;
  readonly stage: 'setUpRequired' | 'enrolling' | 'secondFactorRequired' | 'signedIn';
  readonly startedAt: Instant;
  /** When this session last gave a second proof. It is the session's, not the user's: another browser must give its own. */
  readonly provedAt: Instant | null;
  /** R26: the app password that this session was given at the end of its set-up. There is no second one. */
  readonly firstAppPasswordId: AppPasswordId | null;
}

/** A browser that gave a second proof and was told to remember it: what the service knows about the cookie. */
export interface RememberedBrowser {
  readonly userId: UserId;
  /** When, and not until when: fewer days in the policy count for older cookies too. */
  readonly at: Instant;
}

export interface TenantState {
  /** The vendor's data that the rules read. It is given when folding begins and never changes; no event holds it. */
  readonly profile: VendorProfile;
  readonly name: string;
  readonly era: EraDate;
  /** The day the tenant was made: some defaults are read off it (§4.2 row 10, §4.4 row 3, G7). */
  readonly createdOn: EraDate;
  readonly policy: Policy;
  readonly users: Readonly<Record<UserId, User>>;
  readonly sessions: Readonly<Record<SessionId, Session>>;
  readonly rememberedBrowsers: Readonly<Record<BrowserId, RememberedBrowser>>;
  /** §1.5 row 9: when this service hears that a user was blocked, if that was done on-premises. */
  readonly blocksSyncedAt: Readonly<Record<UserId, Instant>>;
  /** Failures for addresses that nobody has, by folded address: a stranger's attempts are counted like anybody's. */
  readonly unknownAddressFailures: Readonly<Record<string, Failures>>;
}
