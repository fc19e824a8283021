import type {
  AppPassword,
  AppPasswordId,
  Challenge,
  EraDate,
  Factor,
  FactorId,
  MfaState,
  PasswordHash,
  Policy,
  SecretRef,
  Session,
  SessionId,
  User,
  UserId,
} from './model.ts';
import type { Protocol } from './eras.ts';
import type { Reason } from './reasons.ts';

/** What happened in the tenant. Events carry results, never secrets and never work still to do: folding them is pure. */
export type TenantEvent =
  | { type: 'tenantCreated'; name: string; era: EraDate; policy: Policy; users: readonly User[] }
  | { type: 'eraChanged'; era: EraDate }
  | { type: 'policyChanged'; change: Partial<Policy> }
  | { type: 'mfaStateChanged'; userId: UserId; to: MfaState; by: 'admin' | 'registration' }
  // Browser sign-in
  | { type: 'webPasswordAccepted'; session: Session }
  | { type: 'webSignInRefused'; address: string; userId?: UserId; reason: Reason }
  | {
      type: 'secondFactorAccepted';
      sessionId: SessionId;
      factorId: FactorId;
      steps: readonly number[];
    }
  | { type: 'secondFactorRefused'; sessionId: SessionId; factorId: FactorId; reason: Reason }
  | { type: 'signedOut'; sessionId: SessionId }
  // Enrolment
  | { type: 'enrolmentStarted'; sessionId: SessionId; userId: UserId }
  | { type: 'factorPending'; userId: UserId; factor: Factor }
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
  | { type: 'factorVerified'; userId: UserId; factorId: FactorId; steps: readonly number[] }
  | { type: 'factorRefused'; userId: UserId; factorId: FactorId; reason: Reason }
  | { type: 'enrolmentRefused'; userId: UserId; reason: Reason }
  | { type: 'alternateContactSaved'; userId: UserId; phoneNumber: string }
  | { type: 'registrationCompleted'; userId: UserId; sessionId: SessionId }
  // App passwords
  | { type: 'appPasswordCreated'; userId: UserId; appPassword: AppPassword }
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
      by: 'user' | 'admin';
    }
  // Legacy sign-in
  | {
      type: 'legacySignInAccepted';
      userId: UserId;
      protocol: Protocol;
      with: 'accountPassword' | AppPasswordId;
    }
  | {
      type: 'legacySignInRefused';
      address: string;
      userId?: UserId;
      protocol: Protocol;
      reason: Reason;
    };
