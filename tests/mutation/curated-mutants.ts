import type { CuratedMutant } from './curated-mutant.ts';
import { storageMutants } from './curated-mutants-of-storage.ts';

const codes: readonly CuratedMutant[] = [
  {
    name: 'replay guard off',
    file: 'src/tenant/one-time-code.ts',
    line: "if (matches.around.some((step) => spentSteps.includes(step))) return no('codeReplayed');",
    replacement: "if (matches.around.some(() => false)) return no('codeReplayed');",
    rule: 'RW-06',
  },
  {
    name: 'a used code is not remembered',
    file: 'src/tenant/one-time-code.ts',
    line: 'const all = [...spentSteps, ...steps];',
    replacement: 'const all = [...spentSteps, 0, ...steps.slice(1)];',
    rule: 'RW-05',
  },
  {
    name: 'window one step too wide',
    file: 'src/tenant/one-time-code.ts',
    line: 'const inWindow = around.filter((step) => step >= present - window.past && step <= latest);',
    replacement:
      'const inWindow = around.filter((step) => step >= present - window.past - 1 && step <= latest);',
    rule: 'RW-02',
  },
  {
    name: 'window one step too narrow',
    file: 'src/tenant/one-time-code.ts',
    line: 'const inWindow = around.filter((step) => step >= present - window.past && step <= latest);',
    replacement:
      'const inWindow = around.filter((step) => step > present - window.past && step <= latest);',
    rule: 'RW-02',
  },
  {
    name: 'a code that was prepared is not judged again',
    file: 'src/tenant/verification.ts',
    line: 'const matches = matchesAt(evidence.matches, now, codeWindow, factor.parameters.period);',
    replacement: 'const { matches } = evidence;',
    rule: 'RW-02',
  },
  {
    name: 'no step of the future',
    file: 'src/tenant/one-time-code.ts',
    line: 'const latest = present + window.future;',
    replacement: 'const latest = present;',
    rule: 'RW-02',
  },
  {
    name: 'a code of a text message can be used again',
    file: 'src/tenant/verification.ts',
    line: "if (challenge.used) return no('codeReplayed');",
    replacement: '',
    rule: 'EN-17',
  },
  {
    name: 'the wait for the first code never ends',
    file: 'src/tenant/verification.ts',
    line: "if (factor.state === 'pending' && now >= factor.pendingUntil) return no('enrolmentExpired');",
    replacement: '',
    rule: 'EN-06',
  },
];

const appPasswords: readonly CuratedMutant[] = [
  {
    name: 'remainder in place of rejection',
    file: 'src/tenant/random.ts',
    line: 'const accepted = 256 - (256 % size);',
    replacement: 'const accepted = 256;',
    rule: 'AP-03',
  },
  {
    name: 'the forty-first is made',
    file: 'src/tenant/app-passwords.ts',
    line: "if (user.appPasswords.length >= state.policy.appPasswordLimit) return no('appPasswordLimit');",
    replacement:
      "if (user.appPasswords.length > state.policy.appPasswordLimit) return no('appPasswordLimit');",
    rule: 'AP-14',
  },
  {
    name: 'the fortieth is refused',
    file: 'src/vendors/microsoft-365/policy.ts',
    line: 'appPasswordLimit: 40,',
    replacement: 'appPasswordLimit: 39,',
    rule: 'AP-14',
  },
  {
    name: 'the name is not trimmed',
    file: 'src/tenant/app-password-name.ts',
    line: "const name = withoutInvisible(typed.normalize('NFC')).trim();",
    replacement: "const name = withoutInvisible(typed.normalize('NFC'));",
    rule: 'AP-11',
  },
  {
    name: 'a name may be one letter shorter',
    file: 'src/tenant/app-password-name.ts',
    line: 'if (length < valueOn(policy.appPasswordNameMin, era)) {',
    replacement: 'if (length + 1 < valueOn(policy.appPasswordNameMin, era)) {',
    rule: 'AP-12',
  },
  {
    name: 'offers: two reasons change places',
    file: 'src/tenant/offers.ts',
    line: "/* §7.1 row 1 */ if (!policy.appPasswordsAllowed) return 'tenantSwitchOff';",
    replacement:
      "if (mfa === 'disabled') return 'mfaDisabled'; if (!policy.appPasswordsAllowed) return 'tenantSwitchOff';",
    rule: 'the first row that fails gives the reason',
  },
  {
    name: 'the switch turned off deletes what was made',
    file: 'src/tenant/evolve.ts',
    line: 'return { ...state, policy: { ...state.policy, ...event.change } };',
    replacement:
      'return { ...state, policy: { ...state.policy, ...event.change }, users: event.change.appPasswordsAllowed === false ? Object.fromEntries(Object.entries(state.users).map(([id, user]) => [id, { ...user, appPasswords: [] }])) : state.users };',
    rule: 'R14',
  },
  {
    name: 'a password reset revokes',
    file: 'src/tenant/lazy/account-password.ts',
    line: "...(policy.passwordResetRevokes ? allDeleted(user, 'policy') : []),",
    replacement: "...allDeleted(user, 'policy'),",
    rule: 'RV-09',
  },
  {
    name: 'the app password on the screen is saved',
    file: 'src/simulation/storage/run-storage.ts',
    line: "export const isForMemoryOnly = (ref: string): boolean => ref.startsWith('shown:');",
    replacement: 'export const isForMemoryOnly = (_ref: string): boolean => false;',
    rule: 'AP-08',
  },
  {
    name: 'the app password is kept after Done',
    file: 'src/simulation/run-log.ts',
    line: 'if (before.browser.shownAppPassword && !after.browser.shownAppPassword) this.#forgetShown();',
    replacement: '',
    rule: 'AP-08',
  },
];

const signIn: readonly CuratedMutant[] = [
  {
    name: 'an app password works for a person whose MFA is off',
    file: 'src/tenant/legacy-sign-in.ts',
    line: "if (mfaStateOf(state, user) === 'enforced')",
    replacement: 'if (appPassword !== null)',
    rule: 'RV-08',
  },
  {
    name: 'an app password works for a blocked person',
    file: 'src/tenant/legacy-sign-in.ts',
    line: 'if (user.blocked) return judgeBlocked(state, protocol, user, evidence, now);',
    replacement: '',
    rule: 'VN-12',
  },
  {
    name: 'a deleted app password is accepted',
    file: 'src/tenant/evolve.ts',
    line: 'appPasswords: user.appPasswords.filter(({ id }) => id !== event.appPasswordId),',
    replacement: 'appPasswords: user.appPasswords,',
    rule: 'RV-01',
  },
  {
    name: 'the account password is accepted when MFA is enforced',
    file: 'src/tenant/legacy-sign-in.ts',
    line: "if (mfa === 'disabled') return '§7.4 row 5';",
    replacement: "if (mfa !== 'enabled') return '§7.4 row 5';",
    rule: 'VN-05',
  },
  {
    name: 'the trusted place helps also who made an app password once',
    file: 'src/tenant/legacy-sign-in.ts',
    line: "mfa === 'enforced' && !user.everHadAppPassword && isTrusted(state.policy.trustedRanges, from);",
    replacement: "mfa === 'enforced' && isTrusted(state.policy.trustedRanges, from);",
    rule: 'G5',
  },
  {
    name: 'legacy sign-in: two reasons change places',
    file: 'src/tenant/legacy-sign-in.ts',
    line: '/* §7.4 row 1 */ if (closed) return no(closed);',
    replacement:
      "if (policy.securityDefaults) return no('legacyBlocked'); if (closed) return no(closed);",
    rule: 'row 1 before row 2',
  },
  {
    name: 'the same stale password counts each time',
    file: 'src/tenant/lockout.ts',
    line: 'if (fingerprint !== null && failures.seen.includes(fingerprint)) return failures;',
    replacement: '',
    rule: 'LK-13',
  },
  {
    name: 'an unknown user costs no work',
    file: 'src/tenant/legacy-sign-in.ts',
    line: 'if (mine.length === 0) await compareWithNobody(candidate, cost);',
    replacement: '',
    rule: 'VN-11',
  },
  {
    name: 'knocking during a wait prolongs it',
    file: 'src/tenant/lockout.ts',
    line: 'if (isLocked(failures, at)) return failures;',
    replacement: '',
    rule: 'LK-05',
  },
  {
    name: 'a rule begins a day late',
    file: 'src/tenant/effective-dated.ts',
    line: 'const entry = dated.findLast(({ from }) => from <= day);',
    replacement: 'const entry = dated.findLast(({ from }) => from < day);',
    rule: 'so many protocols take a password',
  },
  {
    name: 'sessions are not revoked',
    file: 'src/tenant/sessions.ts',
    line: '([id, session]) => session.userId !== userId || id === exceptId,',
    replacement: '() => exceptId === null,',
    rule: '§1.5 row 5',
  },
  {
    name: 'a secret in a row of the record',
    file: 'src/tenant/lazy/audit.ts',
    line: 'return { subject: event.userId, target: event.appPassword.name ?? event.appPassword.origin };',
    replacement: 'return { subject: event.userId, target: event.appPassword.hash.key };',
    rule: 'AU-02',
  },
];

/**
 * One wrong line each, in the rules that matter most. `npm run curated-mutants` applies them one after the other while the
 * files are loaded, never on the disk, and asks whether the tests of the rule notice.
 */
export const curatedMutants: readonly CuratedMutant[] = [
  ...codes,
  ...appPasswords,
  ...signIn,
  ...storageMutants,
];
