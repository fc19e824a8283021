import type {
  AppPassword,
  AppPasswordId,
  BrowserId,
  Challenge,
  EraDate,
  Factor,
  FactorId,
  Mailbox,
  MfaState,
  PasswordHash,
  Policy,
  Role,
  SecretRef,
  Session,
  SessionId,
  User,
  UserId,
} from './model.ts';
import type { Protocol } from './protocol.ts';
import type { Reason } from './reasons.ts';

/** Who of the admins did it; `null` for the admin whom nobody plays. */
interface ByAdmin {
  readonly adminId: UserId | null;
}

/** What an admin can set about one user without further rules. */
export interface UserSettings {
  readonly blocked: boolean;
  readonly role: Role;
  readonly mailbox: Mailbox;
  readonly officePhone: string | null;
}

/** What happened in the tenant. Events carry results, never secrets and never work still to do: folding them is pure. */
export type TenantEvent =
  | {
      type: 'tenantCreated';
      /** Id of the vendor profile whose rules the tenant follows. */
      profile: string;
      name: string;
      era: EraDate;
      createdOn: EraDate;
      policy: Policy;
      users: readonly User[];
    }
  | { type: 'eraChanged'; era: EraDate }
  // Administration
  | ({ type: 'policyChanged'; change: Partial<Policy>; before: Partial<Policy> } & ByAdmin)
  | ({ type: 'userChanged'; userId: UserId; change: Partial<UserSettings> } & ByAdmin)
  | ({ type: 'userDeleted'; userId: UserId; address: string } & ByAdmin)
  | ({ type: 'userUnlocked'; userId: UserId } & ByAdmin)
  | ({ type: 'reRegistrationRequired'; userId: UserId } & ByAdmin)
  | {
      type: 'mfaStateChanged';
      userId: UserId;
      to: MfaState;
      by: 'admin' | 'registration';
      adminId: UserId | null;
    }
  | { type: 'sessionsRevoked'; userId: UserId; by: 'user' | 'admin'; exceptId: SessionId | null }
  | {
      type: 'accountPasswordChanged';
      userId: UserId;
      passwordHash: PasswordHash;
      by: 'user' | 'admin';
    }
  | { type: 'accountPasswordExposed'; userId: UserId }
  // Browser sign-in
  | { type: 'webPasswordAccepted'; session: Session }
  | {
      type: 'webSignInRefused';
      address: string;
      userId?: UserId;
      reason: Reason;
      attempt: string | null;
    }
  | {
      type: 'secondFactorAccepted';
      sessionId: SessionId;
      factorId: FactorId;
      steps: readonly number[];
      /** A proved session gets another name: one that was fixed or seen before is worth nothing (ASVS 5.0, 7.2.4). */
      nextSessionId: SessionId;
    }
  | { type: 'secondFactorRefused'; sessionId: SessionId; factorId: FactorId; reason: Reason }
  | { type: 'browserRemembered'; userId: UserId; sessionId: SessionId; browserId: BrowserId }
  | { type: 'signedOut'; sessionId: SessionId }
  // Enrolment and methods
  | { type: 'enrolmentStarted'; sessionId: SessionId; userId: UserId }
  | { type: 'factorPending'; userId: UserId; factor: Factor }
  | { type: 'factorCancelled'; userId: UserId; factorId: FactorId }
  | {
      type: 'textMessageSent';
      userId: UserId;
      factorId: FactorId;
      phoneNumber: string;
      challenge: Challenge;
      codeRef: SecretRef;
    }
  | {
      type: 'callPlaced';
      userId: UserId;
      factorId: FactorId;
      phoneNumber: string;
      challenge: Challenge;
    }
  | { type: 'callConfirmed'; userId: UserId; factorId: FactorId; challengeId: string }
  | {
      type: 'factorVerified';
      userId: UserId;
      sessionId: SessionId;
      factorId: FactorId;
      steps: readonly number[];
    }
  | { type: 'factorRefused'; userId: UserId; factorId: FactorId; reason: Reason }
  | { type: 'factorRemoved'; userId: UserId; factorId: FactorId }
  | { type: 'defaultFactorChanged'; userId: UserId; factorId: FactorId }
  | { type: 'enrolmentRefused'; userId: UserId; reason: Reason }
  | { type: 'alternateContactSaved'; userId: UserId; phoneNumber: string }
  | { type: 'registrationCompleted'; userId: UserId; sessionId: SessionId }
  // App passwords
  | {
      type: 'appPasswordCreated';
      userId: UserId;
      sessionId: SessionId;
      appPassword: AppPassword;
    }
  | { type: 'appPasswordRefused'; userId: UserId; reason: Reason }
  | {
      type: 'appPasswordRehashed';
      userId: UserId;
      appPasswordId: AppPasswordId;
      hash: PasswordHash;
    }
  | {
      type: 'appPasswordDeleted';
      userId: UserId;
      appPasswordId: AppPasswordId;
      /** Kept for the record; the hash is gone with the app password. */
      name: string | null;
      by: 'user' | 'admin' | 'policy';
    }
  // Legacy sign-in
  | {
      type: 'legacySignInAccepted';
      userId: UserId;
      protocol: Protocol;
      with: 'accountPassword' | 'appPassword';
      /** Which app password it was. */
      appPasswordId: AppPasswordId | null;
    }
  | {
      type: 'legacySignInRefused';
      address: string;
      userId?: UserId;
      protocol: Protocol;
      reason: Reason;
      /** The app password that was right, where none is taken, or not now. */
      appPasswordId?: AppPasswordId;
      /** Tells a repeated wrong password from a new guess: see `attemptFingerprint`. */
      attempt: string | null;
    };
