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
  | 'clockWentBack'
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

/**
 * What the screen may tell. A real service answers every wrong proof with the same words, so that a stranger learns
 * nothing; the full reason is for the panel beside the screen, which is the teacher's.
 */
export type ScreenReason =
  | 'passwordEmpty'
  | 'passwordTooLong'
  | 'passwordWrong'
  | 'codeEmpty'
  | 'codeMalformed'
  | 'codeWrong'
  | 'callNotAnswered'
  | 'methodNotAllowed'
  | 'enrolmentExpired'
  | 'stepNotReached'
  | 'phoneNumberEmpty'
  | 'phoneNumberMalformed'
  | 'phoneNumberReal'
  | 'appPasswordNotOffered'
  | 'appPasswordLimit'
  | 'mailPasswordWrong';

export function screenReason(reason: Reason): ScreenReason {
  switch (reason) {
    case 'unknownUser':
    case 'userBlocked':
    case 'passwordIsAppPassword':
    case 'passwordWrong':
      return 'passwordWrong';
    case 'codeExpired':
    case 'codeReplayed':
    case 'codeSuperseded':
    case 'clockWentBack':
    case 'codeWrong':
      return 'codeWrong';
    case 'callExpired':
      return 'callNotAnswered';
    case 'tenantSwitchOff':
    case 'mfaDisabled':
    case 'enabledNotEnforced':
    case 'noMethod':
    case 'mfaByConditionalAccessOrDefaults':
      return 'appPasswordNotOffered';
    case 'basicAuthDisabled':
    case 'legacyBlocked':
    case 'appPasswordRequired':
    case 'badPassword':
      return 'mailPasswordWrong';
    default:
      return reason;
  }
}
