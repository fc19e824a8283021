import type { OfferReason, SignInReason } from '../reasons.ts';

/** What to do next about a refusal. Words for people live in the catalogue. */
export type NextAction =
  | 'checkAddress'
  | 'checkPassword'
  | 'turnOnAppPasswords'
  | 'useModernSignIn'
  | 'useModernModule'
  | 'useNewerProgram'
  | 'turnOnMfa'
  | 'enforceMfa'
  | 'completeRegistration'
  | 'createAppPassword'
  | 'useAccountPassword'
  | 'turnOnSmtpAuth'
  | 'turnOnMailboxProtocol'
  | 'unblockAccount'
  | 'waitOrAskForUnlock';

export interface Remedy {
  readonly action: NextAction;
  /** R12: who can take it. */
  readonly by: 'user' | 'admin';
  /** Row of docs/facts.md; none for ordinary good practice. */
  readonly row?: string;
}

/** One next action for every reason for which an option is missing or a sign-in is refused. */
export const remedies: Readonly<Record<OfferReason | SignInReason, Remedy>> = {
  unknownUser: { action: 'checkAddress', by: 'user' },
  userBlocked: { action: 'unblockAccount', by: 'admin' },
  accountLocked: { action: 'waitOrAskForUnlock', by: 'user' },
  passwordWrong: { action: 'checkPassword', by: 'user' },
  badPassword: { action: 'checkPassword', by: 'user', row: 'P8' },
  passwordIsAppPassword: { action: 'useAccountPassword', by: 'user', row: 'R33' },

  tenantSwitchOff: { action: 'turnOnAppPasswords', by: 'admin', row: 'R11' },
  mfaByConditionalAccessOrDefaults: { action: 'useModernSignIn', by: 'user', row: 'R6' },
  mfaDisabled: { action: 'turnOnMfa', by: 'admin', row: 'R4' },
  enabledNotEnforced: { action: 'enforceMfa', by: 'admin', row: 'R13' },
  noMethod: { action: 'completeRegistration', by: 'user', row: 'P1' },

  protocolEnded: { action: 'useNewerProgram', by: 'user', row: '§4.3' },
  basicAuthDisabled: { action: 'useModernSignIn', by: 'user', row: 'P6' },
  smtpAuthDisabled: { action: 'turnOnSmtpAuth', by: 'admin', row: 'P7' },
  mailboxProtocolOff: { action: 'turnOnMailboxProtocol', by: 'admin', row: '§4.5' },
  legacyBlocked: { action: 'useModernSignIn', by: 'user', row: 'R8' },
  appPasswordRequired: { action: 'createAppPassword', by: 'user', row: 'P5' },
  appPasswordNotInForce: { action: 'useAccountPassword', by: 'user', row: 'N1' },
  adminShellNeedsModern: { action: 'useModernModule', by: 'user', row: 'P18' },
};
