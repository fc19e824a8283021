import { beginning } from '../../tenant/effective-dated.ts';
import type { Protocol } from '../../tenant/protocol.ts';
import type { EraDate } from '../../tenant/model.ts';
import type { Policy } from '../../tenant/policy.ts';

const minute = 60_000;

/** §4.1 row 1: everything but SMTP AUTH. Remote PowerShell is the admin shell. */
const closedIn2022: readonly Protocol[] = [
  'imap',
  'pop',
  'activeSync',
  'ews',
  'mapi',
  'adminShell',
];

/** A tenant of 2018, the year of the article; what a day changes by itself is in the dated values. */
export const policy: Policy = {
  /** R10, C2: on in the tenants of 2018 (a tester's finding), off by default later: see `policyOfTenantMadeOn`. */
  appPasswordsAllowed: true,
  /** R17 says sixteen lowercase letters; that all of a to z occur is assumption N3 (R19: or the consonants only). */
  appPasswordAlphabet: 'abcdefghijklmnopqrstuvwxyz',
  appPasswordLength: 16,
  /** N3: an assumption; a pasted space is a slip, not a guess. */
  appPasswordEntry: 'lenient',
  /** R15. */
  appPasswordLimit: 40,
  /** R21 is of the Security info page; its oldest document is S11. No minimum is known for the pages before it. */
  appPasswordNameMin: [
    { from: beginning, row: '§7.3', value: 1 },
    { from: '2020-04-07', row: 'R21', value: 8 },
  ],
  appPasswordNameMax: 60,
  appPasswordDuplicateNames: 'warn',
  appPasswordsWhenMfaDisabled: 'ignore',
  appPasswordLastUsed: 'shown',
  passwordResetRevokes: false,
  reRegisterRevokes: false,

  securityDefaults: false,
  conditionalAccessMfa: false,
  /** C3: the newer behaviour is known from an undated page and taken for 2026. */
  enabledUserWithMethod: [
    { from: beginning, row: 'C3', value: 'stays' },
    { from: '2026-01-01', row: 'C3', value: 'enforced' },
  ],
  mfaOnEndsSessions: false,
  /** Nobody is remembered unless an admin says so (A, §8.3); §1.4 row 6 suggests 90 days or more. */
  rememberMfaDays: null,
  trustedRanges: [],

  /** The organisation of the practice has no directory of its own. */
  directorySyncLag: null,

  legacyBlocked: false,
  basicBlocked: [],
  basicAuthentication: [
    { from: beginning, row: '§4', value: { off: [], adminMayTurnOn: false } },
    // §4.1 rows 4, 5: and with it app passwords for reading mail. Row 2, the texts: server-texts.ts.
    { from: '2022-10-01', row: '§4.1 row 1', value: { off: closedIn2022, adminMayTurnOn: true } },
    { from: '2023-01-01', row: '§4.1 row 3', value: { off: closedIn2022, adminMayTurnOn: false } },
  ],
  /** G15: on the first day of what goes on for months. */
  protocolsEnded: [
    { from: beginning, row: '§4', value: [] },
    { from: '2026-03-01', row: '§4.3 row 1', value: ['activeSyncBelow16.1'] },
    { from: '2026-10-01', row: '§4.3 row 2', value: ['activeSyncBelow16.1', 'ews'] },
  ],
  basicTurnedOnAgain: [],
  smtpAuth: 'default',
  smtpAuthDefault: [
    { from: beginning, row: '§4.2 row 3', value: 'on' },
    { from: '2026-12-31', row: '§4.2 row 4', value: 'off' },
  ],
  /** G8: "after January 2020". It covers §4.2 row 5 as well. */
  smtpAuthOffInTenantsFrom: '2020-02-01',
  /** §4.2 row 6. */
  smtpAuthRemovedFrom: null,
  modernAuthentication: 'default',
  /** §4.4 row 3. */
  modernInTenantsFrom: '2017-08-01',

  factorKinds: ['authenticatorApp', 'textMessage', 'phoneCall'],
  /** §1.7 row 1. */
  authenticatorLimit: 5,
  /** §2.3 rows 4 and 5. */
  oneTimeCode: { algorithm: 'SHA1', digits: 6, period: 30 },
  /** One step either way, as most services do (RFC 6238 §5.2 recommends at most one). */
  codeWindow: { past: 1, future: 1 },
  codeOrder: 'newerOnly',
  pendingLife: 10 * minute,
  challengeLife: 10 * minute,
  challengesPerHour: 20,

  passwordCost: 600_000,
  pendingSignInLife: 10 * minute,
  freshProofLife: null,
  /** No document of the vendor was read on how many failures make one wait: ordinary good practice. */
  throttle: { limit: 10, findTime: 10 * minute, firstWait: minute, longestWait: 15 * minute },
  factorFailureCap: 100,
  lockStopsAppPasswords: false,
  exposedPasswordAfter: null,
};

/** G7: the default of the switch is read once, when the tenant is made; off since the day of S3. */
export const policyOfTenantMadeOn = (createdOn: EraDate): Policy => ({
  ...policy,
  appPasswordsAllowed: createdOn < '2023-09-13',
});
