/**
 * Every reason for which the tenant says no, as a closed union. Words for people live in the catalogue under
 * `reason.*`; the panel "What just happened" shows them. The screen itself may show less (see `screenReason`).
 */
export type Reason =
  // Sign-in in the browser
  | 'unknownUser'
  | 'userBlocked'
  | 'accountLocked'
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
  | 'codeLocked'
  | 'factorDisabled'
  | 'signInExpired'
  | 'tooManyChallenges'
  | 'callNotAnswered'
  | 'callExpired'
  // Enrolment
  | 'methodNotAllowed'
  | 'factorLimit'
  | 'factorNotFound'
  | 'officePhoneMissing'
  | 'reauthenticationRequired'
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
  | 'appPasswordNotFound'
  | 'appPasswordNameEmpty'
  | 'appPasswordNameTooShort'
  | 'appPasswordNameTooLong'
  | 'appPasswordNameMalformed'
  | 'appPasswordNameTaken'
  // Administration
  | 'adminRoleMissing'
  | 'lastAdmin'
  | 'policyInvalid'
  | 'trustedRangeMalformed'
  | 'trustedRangesTooMany'
  | 'eraMalformed'
  | 'eraBeforeTenant'
  | 'newPasswordMalformed'
  // Legacy sign-in, §7.4
  | 'protocolEnded'
  | 'basicAuthDisabled'
  | 'smtpAuthDisabled'
  | 'mailboxProtocolOff'
  | 'legacyBlocked'
  | 'adminShellNeedsModern'
  | 'appPasswordRequired'
  | 'appPasswordNotInForce'
  | 'badPassword';

/** §7.1: every reason for which "App password" is not among the methods of a user. */
export type OfferReason = Extract<
  Reason,
  | 'unknownUser'
  | 'tenantSwitchOff'
  | 'mfaByConditionalAccessOrDefaults'
  | 'mfaDisabled'
  | 'enabledNotEnforced'
  | 'noMethod'
>;

/** §7.4, §7.5: every reason for which a sign-in by password is refused, whatever the program. */
export type SignInReason = Extract<
  Reason,
  | 'protocolEnded'
  | 'basicAuthDisabled'
  | 'smtpAuthDisabled'
  | 'mailboxProtocolOff'
  | 'legacyBlocked'
  | 'unknownUser'
  | 'userBlocked'
  | 'accountLocked'
  | 'adminShellNeedsModern'
  | 'appPasswordRequired'
  | 'appPasswordNotInForce'
  | 'badPassword'
  | 'passwordWrong'
  | 'passwordIsAppPassword'
>;

/**
 * What the screen may tell. A real service answers every wrong proof with the same words, so that a stranger learns
 * nothing; the full reason is for the panel beside the screen, which is the teacher's.
 */
export type ScreenReason =
  Exclude<Reason, Hidden> | 'appPasswordNotOffered' | 'mailPasswordWrong' | 'notFound';

/** Reasons that a stranger must not learn, and those that share their words with others. */
type Hidden =
  | HiddenPassword
  | 'codeExpired'
  | 'codeReplayed'
  | 'codeSuperseded'
  | 'clockWentBack'
  | 'codeLocked'
  | 'factorDisabled'
  | 'callExpired'
  | 'factorNotFound'
  | 'appPasswordNotFound'
  | 'tenantSwitchOff'
  | 'mfaDisabled'
  | 'enabledNotEnforced'
  | 'noMethod'
  | 'mfaByConditionalAccessOrDefaults'
  | 'protocolEnded'
  | 'basicAuthDisabled'
  | 'smtpAuthDisabled'
  | 'mailboxProtocolOff'
  | 'legacyBlocked'
  | 'adminShellNeedsModern'
  | 'appPasswordRequired'
  | 'appPasswordNotInForce'
  | 'badPassword';

type HiddenPassword = 'unknownUser' | 'userBlocked' | 'accountLocked' | 'passwordIsAppPassword';

export function screenReason(reason: Reason): ScreenReason {
  switch (reason) {
    case 'unknownUser':
    case 'userBlocked':
    case 'accountLocked':
    case 'passwordIsAppPassword':
    case 'passwordWrong':
      return 'passwordWrong';
    case 'codeExpired':
    case 'codeReplayed':
    case 'codeSuperseded':
    case 'clockWentBack':
    case 'codeLocked':
    case 'factorDisabled':
    case 'codeWrong':
      return 'codeWrong';
    case 'factorNotFound':
    case 'appPasswordNotFound':
      return 'notFound';
    case 'callExpired':
      return 'callNotAnswered';
    case 'tenantSwitchOff':
    case 'mfaDisabled':
    case 'enabledNotEnforced':
    case 'noMethod':
    case 'mfaByConditionalAccessOrDefaults':
      return 'appPasswordNotOffered';
    case 'protocolEnded':
    case 'basicAuthDisabled':
    case 'smtpAuthDisabled':
    case 'mailboxProtocolOff':
    case 'legacyBlocked':
    case 'adminShellNeedsModern':
    case 'appPasswordRequired':
    case 'appPasswordNotInForce':
    case 'badPassword':
      return 'mailPasswordWrong';
    default:
      return reason;
  }
}
