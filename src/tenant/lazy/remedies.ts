import type { OfferReason, SignInReason } from '../reasons.ts';

interface RemedyEntry {
  readonly action: string;
  /** R12: who can take it. */
  readonly by: 'user' | 'admin';
  /** The row of docs/facts.md that says so; `null` where no row does. Why it is needed stands in `reasons`, as `cause`. */
  readonly row: string | null;
}

/**
 * The next action for every reason for which an option is missing or a sign-in is refused: a column of the table `reasons`,
 * in a file of its own because only those who ask what to do need it, long after the practice has started.
 */
export const remedies = {
  unknownUser: { action: 'checkAddress', by: 'user', row: null },
  userBlocked: { action: 'unblockAccount', by: 'admin', row: '§2.6 row 5' },
  accountLocked: { action: 'waitOrResetPassword', by: 'user', row: null },
  passwordWrong: { action: 'checkPassword', by: 'user', row: null },
  passwordIsAppPassword: { action: 'useAccountPassword', by: 'user', row: null },

  tenantSwitchOff: { action: 'turnOnAppPasswords', by: 'admin', row: 'R11' },
  mfaByConditionalAccessOrDefaults: { action: 'useModernSignIn', by: 'user', row: '§4.4 row 4' },
  mfaDisabled: { action: 'turnOnMfa', by: 'admin', row: 'R4' },
  enabledNotEnforced: { action: 'enforceMfa', by: 'admin', row: 'R13' },
  noMethod: { action: 'completeRegistration', by: 'user', row: 'P1' },

  protocolEnded: { action: 'useNewerProgram', by: 'user', row: null },
  basicAuthDisabled: { action: 'useModernSignIn', by: 'user', row: 'P6' },
  smtpAuthDisabled: { action: 'turnOnSmtpAuth', by: 'admin', row: 'P7' },
  mailboxProtocolOff: { action: 'turnOnMailboxProtocol', by: 'admin', row: '§4.5' },
  legacyBlocked: { action: 'useModernSignIn', by: 'user', row: 'P6' },
  adminShellNeedsModern: { action: 'useModernModule', by: 'user', row: 'P18' },
  appPasswordRequired: { action: 'createAppPassword', by: 'user', row: 'P5' },
  appPasswordNotInForce: { action: 'useAccountPassword', by: 'user', row: '§7.4 row 5' },
  badPassword: { action: 'checkPassword', by: 'user', row: null },
} as const satisfies Readonly<Record<OfferReason | SignInReason, RemedyEntry>>;

/** What to do next about a refusal. Words for people live in the catalogue. */
export type NextAction = (typeof remedies)[keyof typeof remedies]['action'];

export interface Remedy extends RemedyEntry {
  readonly action: NextAction;
}
