/**
 * Every reason for which the tenant says no, as a closed union. Words for people live in the catalogue under
 * `reason.*`; the panel "What just happened" shows them. The screen itself may show less (see `screenReason`).
 */
export type Reason =
  // Sign-in in the browser
  | 'unknownUser'
  | 'userBlocked'
  | 'passwordEmpty'
  | 'passwordTooLong'
  | 'passwordWrong'
  | 'passwordIsAppPassword'
  // One-time codes
  | 'codeEmpty'
  | 'codeMalformed'
  | 'codeWrong'
  | 'codeExpired'
  | 'codeReplayed'
  | 'codeSuperseded'
  | 'callNotAnswered'
  | 'callExpired'
  // Enrolment
  | 'methodNotAllowed'
  | 'enrolmentExpired'
  | 'stepNotReached'
  | 'phoneNumberEmpty'
  | 'phoneNumberMalformed'
  | 'phoneNumberReal'
  // App passwords
  | 'tenantSwitchOff'
  | 'mfaDisabled'
  | 'enabledNotEnforced'
  | 'noMethod'
  | 'mfaByConditionalAccessOrDefaults'
  | 'appPasswordLimit'
  // Legacy sign-in, §7.4
  | 'basicAuthDisabled'
  | 'legacyBlocked'
  | 'appPasswordRequired'
  | 'badPassword';
