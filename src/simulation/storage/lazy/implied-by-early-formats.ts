/**
 * What logs of formats 1 to 3 left unsaid, with the values that the rules implied when they were written. Frozen: a later
 * default, or another vendor, must not change what an old log means. Plain data of its day, on purpose not typed as the
 * policy and user of today: a later format is a further step of `upcast`.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Every practice of format 1 had this policy, but for the cost of its keys. */
export const policyImpliedByFormat1: Fields = {
  appPasswordsAllowed: true,
  appPasswordAlphabet: 'abcdefghijklmnopqrstuvwxyz',
  appPasswordLength: 16,
  appPasswordEntry: 'lenient',
  appPasswordLimit: 40,
  appPasswordNameMin: [
    {
      from: '0001-01-01',
      row: '§7.3',
      value: 1,
    },
    {
      from: '2020-04-07',
      row: 'R21',
      value: 8,
    },
  ],
  appPasswordNameMax: 60,
  appPasswordDuplicateNames: 'warn',
  appPasswordsWhenMfaDisabled: 'ignore',
  appPasswordLastUsed: 'shown',
  passwordResetRevokes: false,
  reRegisterRevokes: false,
  securityDefaults: false,
  conditionalAccessMfa: false,
  enabledUserWithMethod: [
    {
      from: '0001-01-01',
      row: 'C3',
      value: 'stays',
    },
    {
      from: '2026-01-01',
      row: 'C3',
      value: 'enforced',
    },
  ],
  mfaOnEndsSessions: false,
  rememberMfaDays: null,
  trustedRanges: [],
  directorySyncLag: null,
  legacyBlocked: false,
  basicBlocked: [],
  basicAuthentication: [
    {
      from: '0001-01-01',
      row: '§4',
      value: {
        off: [],
        adminMayTurnOn: false,
      },
    },
    {
      from: '2022-10-01',
      row: '§4.1 row 1',
      value: {
        off: ['imap', 'pop', 'activeSync', 'ews', 'mapi', 'adminShell'],
        adminMayTurnOn: true,
      },
    },
    {
      from: '2023-01-01',
      row: '§4.1 row 3',
      value: {
        off: ['imap', 'pop', 'activeSync', 'ews', 'mapi', 'adminShell'],
        adminMayTurnOn: false,
      },
    },
  ],
  protocolsEnded: [
    {
      from: '0001-01-01',
      row: '§4',
      value: [],
    },
    {
      from: '2026-03-01',
      row: '§4.3 row 1',
      value: ['activeSyncBelow16.1'],
    },
    {
      from: '2026-10-01',
      row: '§4.3 row 2',
      value: ['activeSyncBelow16.1', 'ews'],
    },
  ],
  basicTurnedOnAgain: [],
  smtpAuth: 'default',
  smtpAuthDefault: [
    {
      from: '0001-01-01',
      row: '§4.2 row 3',
      value: 'on',
    },
    {
      from: '2026-12-31',
      row: '§4.2 row 4',
      value: 'off',
    },
  ],
  smtpAuthOffInTenantsFrom: '2020-02-01',
  smtpAuthRemovedFrom: null,
  modernAuthentication: 'default',
  modernInTenantsFrom: '2017-08-01',
  factorKinds: ['authenticatorApp', 'textMessage', 'phoneCall'],
  authenticatorLimit: 5,
  oneTimeCode: {
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  },
  codeWindow: {
    past: 1,
    future: 1,
  },
  codeOrder: 'newerOnly',
  pendingLife: 600000,
  challengeLife: 600000,
  challengesPerHour: 20,
  passwordCost: 600000,
  pendingSignInLife: 600000,
  freshProofLife: null,
  throttle: {
    limit: 10,
    findTime: 600000,
    firstWait: 60000,
    longestWait: 900000,
  },
  factorFailureCap: 100,
  lockStopsAppPasswords: false,
  exposedPasswordAfter: null,
};

/** A policy of format 2 did not have these fields. */
export const policyFieldsImpliedByFormat2: Fields = {
  rememberMfaDays: policyImpliedByFormat1['rememberMfaDays'],
  directorySyncLag: policyImpliedByFormat1['directorySyncLag'],
  protocolsEnded: policyImpliedByFormat1['protocolsEnded'],
};

/** A user of format 1 did not have all of these fields. */
export const userImpliedByFormat1: Fields = {
  role: 'user',
  blocked: false,
  factors: [],
  defaultFactorId: null,
  appPasswords: [],
  everHadAppPassword: false,
  alternateContact: null,
  officePhone: null,
  registered: false,
  mailbox: {
    smtpAuth: 'default',
    protocolsOff: [],
  },
  failures: {
    password: {
      counted: [],
      lockedUntil: null,
      locks: 0,
      total: 0,
      seen: [],
    },
    secondFactor: {
      counted: [],
      lockedUntil: null,
      locks: 0,
      total: 0,
      seen: [],
    },
  },
  challengesAt: [],
  passwordExposed: false,
};

/** The day on which the tenant of format 1 was made. */
export const createdOnImpliedByFormat1 = '2016-05-02';

/** The vendor's profile of every log up to format 3. */
export const profileImpliedByFormat3 = 'microsoft-365';

/** What a run up to format 3 began with where it named no scenario: there was only one. */
export const scenarioImpliedByFormat3: Fields = {
  id: 'create-app-password',
  screens: '2018',
  program: 'thunderbird',
};
