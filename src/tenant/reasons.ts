/**
 * Every reason for which the tenant says no, group by group, and what depends on it. The unions at the end are derived from
 * this table: a new reason is one new line, and the compiler then asks for its words (`reason.*` in the catalogue) and, in
 * the groups `signIn`, `offer` and `legacySignIn`, for its remedy (`remedies.ts`).
 */
interface ReasonEntry {
  /**
   * What the screen says in its place. A real service answers every wrong proof with the same words, so that a stranger
   * learns nothing; the panel beside the screen, which is the teacher's, gives the full reason. Left out: the reason itself.
   */
  readonly screen?: string;
  /** What the refused answer may have been a guess of; it then counts towards a lockout. Left out: it is no guess. */
  readonly guess?: 'password' | 'code';
  /** The code was right once, and never will be again: only another code helps. */
  readonly outdated?: true;
  /** After what time the same answer may pass. Left out: waiting does not help. */
  readonly wait?: WaitKind;
  /**
   * The row of docs/facts.md that makes the tenant say no, or the section of an RFC or of a NIST publication; `null` for
   * ordinary good practice that no source is needed for.
   */
  readonly cause: string | null;
}

type Group = Readonly<Record<string, ReasonEntry>>;

/** The next one-time code, the end of a lockout, the end of the hour in which messages and calls are counted. */
export type WaitKind = 'nextCode' | 'lockout' | 'challengeLimit';

/** Failed attempts are limited in number. */
const throttling = 'NIST SP 800-63B-4 §3.2.2';
/** A one-time code is accepted once, and within its window. */
const codeWindow = 'RFC 6238 §5.2';

// §7.5: who signs in, with which account password.
const signIn = {
  unknownUser: { screen: 'passwordWrong', guess: 'password', cause: null },
  userBlocked: { screen: 'passwordWrong', cause: null },
  accountLocked: { screen: 'passwordWrong', wait: 'lockout', cause: throttling },
  passwordWrong: { guess: 'password', cause: null },
  passwordIsAppPassword: { screen: 'passwordWrong', guess: 'password', cause: 'R33' },
} as const satisfies Group;

// Nothing was compared, so nothing is counted.
const form = {
  passwordEmpty: { cause: null },
  passwordTooLong: { cause: null },
} as const satisfies Group;

// Second factor. Used and outdated codes count as guesses: whoever sends them may have seen them (NIST SP 800-63B-4
// §3.1.4). So do malformed ones, which are at least no slip of the form. An empty field
// does not, nor does anything sent during a lockout.
const code = {
  codeEmpty: { cause: null },
  codeMalformed: { guess: 'code', cause: null },
  codeWrong: { guess: 'code', cause: null },
  codeExpired: { screen: 'codeWrong', guess: 'code', outdated: true, cause: codeWindow },
  codeReplayed: {
    screen: 'codeWrong',
    guess: 'code',
    outdated: true,
    wait: 'nextCode',
    cause: codeWindow,
  },
  codeSuperseded: { screen: 'codeWrong', guess: 'code', outdated: true, cause: null },
  clockWentBack: { screen: 'codeWrong', wait: 'nextCode', cause: null },
  codeLocked: { screen: 'codeWrong', wait: 'lockout', cause: throttling },
  factorDisabled: { screen: 'codeWrong', cause: throttling },
  signInExpired: { cause: null },
  tooManyChallenges: { wait: 'challengeLimit', cause: null },
  callNotAnswered: { cause: null },
  callExpired: { screen: 'callNotAnswered', cause: null },
} as const satisfies Group;

// Registration of methods.
const enrolment = {
  methodNotAllowed: { cause: '§2.1 row 7' },
  factorLimit: { cause: '§1.7 row 1' },
  factorNotFound: { screen: 'notFound', cause: null },
  officePhoneMissing: { cause: '§2.1 row 5' },
  reauthenticationRequired: { cause: '§1.7 row 3' },
  enrolmentExpired: { cause: null },
  stepNotReached: { cause: null },
  phoneNumberEmpty: { cause: null },
  phoneNumberMalformed: { cause: null },
  phoneNumberReal: { cause: null },
} as const satisfies Group;

// §7.1: why "App password" is not among the methods.
const offer = {
  tenantSwitchOff: { screen: 'appPasswordNotOffered', cause: 'R9' },
  mfaByConditionalAccessOrDefaults: { screen: 'appPasswordNotOffered', cause: 'R6' },
  mfaDisabled: { screen: 'appPasswordNotOffered', cause: 'R6' },
  enabledNotEnforced: { screen: 'appPasswordNotOffered', cause: 'R6' },
  noMethod: { screen: 'appPasswordNotOffered', cause: 'P1' },
} as const satisfies Group;

// §7.3: why one is not created, or not found.
const appPassword = {
  appPasswordLimit: { cause: 'R15' },
  appPasswordNotFound: { screen: 'notFound', cause: null },
  appPasswordNameEmpty: { cause: 'R21' },
  appPasswordNameTooShort: { cause: 'R21' },
  appPasswordNameTooLong: { cause: 'N2' },
  appPasswordNameMalformed: { cause: 'N2' },
  appPasswordNameTaken: { cause: 'N2' },
} as const satisfies Group;

const administration = {
  adminRoleMissing: { cause: 'R12' },
  lastAdmin: { cause: null },
  policyInvalid: { cause: null },
  trustedRangeMalformed: { cause: '§1.4 row 1' },
  trustedRangesTooMany: { cause: '§1.4 row 1' },
  eraMalformed: { cause: null },
  eraBeforeTenant: { cause: null },
  newPasswordMalformed: { cause: null },
} as const satisfies Group;

// §7.4. Each protocol that ended has a row of its own; the client names it (`speaks.row`), and EWS needs no client.
const legacySignIn = {
  protocolEnded: { screen: 'mailPasswordWrong', cause: '§4.3 row 2' },
  basicAuthDisabled: { screen: 'mailPasswordWrong', cause: 'R31' },
  smtpAuthDisabled: { screen: 'mailPasswordWrong', cause: '§4.2 row 9' },
  mailboxProtocolOff: { screen: 'mailPasswordWrong', cause: '§4.5' },
  legacyBlocked: { screen: 'mailPasswordWrong', cause: 'R28' },
  adminShellNeedsModern: { screen: 'mailPasswordWrong', cause: 'R30' },
  appPasswordRequired: { screen: 'mailPasswordWrong', cause: 'R3' },
  appPasswordNotInForce: { screen: 'mailPasswordWrong', cause: 'N1' },
  badPassword: { screen: 'mailPasswordWrong', guess: 'password', cause: '§7.4 row 10' },
} as const satisfies Group;

export const reasons = {
  ...signIn,
  ...form,
  ...code,
  ...enrolment,
  ...offer,
  ...appPassword,
  ...administration,
  ...legacySignIn,
};

export type Reason = keyof typeof reasons;

/** §7.1: every reason for which "App password" is not among the methods of a user. */
export type OfferReason = keyof typeof offer | Extract<keyof typeof signIn, 'unknownUser'>;

/** §7.4, §7.5: every reason for which a sign-in by password is refused, whatever the client. */
export type SignInReason = keyof typeof signIn | keyof typeof legacySignIn;

/** What the screen may tell. */
export type ScreenReason = {
  [R in Reason]: (typeof reasons)[R] extends { readonly screen: infer Said } ? Said : R;
}[Reason];

/** A stored event of another version may name a reason that is not in the table. It has no columns then. */
export const aboutReason = (reason: Reason): Partial<ReasonEntry> =>
  (reasons as Readonly<Record<string, ReasonEntry>>)[reason] ?? {};

export const screenReason = (reason: Reason): ScreenReason =>
  (aboutReason(reason).screen ?? reason) as ScreenReason;
