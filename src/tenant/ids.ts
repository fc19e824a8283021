/** Names and small values that everything in the tenant is made of. This file imports nothing, so that anything may import it. */

/** Milliseconds since the Unix epoch on the practice clock (real time plus what the reader skipped). */
export type Instant = number;

/** A calendar date, `YYYY-MM-DD`, on which the tenant's rules are evaluated. Not the clock: codes run on `Instant`. */
export type EraDate = string;

export type UserId = string;
export type FactorId = string;
export type SessionId = string;
/** A cookie that outlives the session: see `remembered-browsers.ts`. */
export type BrowserId = string;
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

/** R12: who may do what is in `admin-permissions.ts`. */
export type Role =
  | 'user'
  | 'authenticationAdministrator'
  | 'authenticationPolicyAdministrator'
  | 'globalAdministrator';
