import { adminIdOf, whyNotAllowed, type Admin } from '../admin-permissions.ts';
import { isEraDate, type EffectiveDated } from '../effective-dated.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import { protocols } from '../protocol.ts';
import type { Policy, TenantState } from '../model.ts';
import { widestWindow } from '../one-time-code.ts';
import type { Switch } from '../policy.ts';
import { isRange, mostTrustedRanges } from '../trusted-ranges.ts';

/** A change of the tenant's settings. The whole of it is right, or none of it is taken. */
export function decidePolicyChange(
  state: TenantState,
  admin: Admin,
  change: Partial<Policy>,
): Decision {
  if (typeof (change as unknown) !== 'object' || (change as unknown) === null) {
    return refuse('policyInvalid');
  }
  const names = Object.keys(change);
  // R12: the switch for app passwords has a smaller role than the rest.
  const isSwitchOnly = names.every((name) => name === 'appPasswordsAllowed');
  const notAllowed = whyNotAllowed(
    admin,
    isSwitchOnly ? 'changeAppPasswordSwitch' : 'changePolicy',
  );
  if (notAllowed) return refuse(notAllowed);
  if (!isPolicyChangeValid(change)) return refuse('policyInvalid');
  const before = Object.fromEntries(
    names.map((name) => [name, state.policy[name as keyof Policy]]),
  ) as Partial<Policy>;
  return names.length === 0
    ? accept()
    : accept({ type: 'policyChanged', change, before, adminId: adminIdOf(admin) });
}

type Check = (value: unknown) => boolean;

const isBoolean: Check = (value) => typeof value === 'boolean';
const within =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (each: Check, most = 100): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(each);
const isProtocols = listOf(oneOf(...protocols));
const isSwitch = oneOf(...(['default', 'on', 'off'] satisfies Switch[]));
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const record =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([name, check]) =>
      check((value as Record<string, unknown>)[name]),
    );

/** A value for every day: days in order, the first one before all. */
const dated =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length === 0) return false;
    const entries = value as EffectiveDated<unknown>;
    return (
      entries[0]?.from === '0001-01-01' &&
      entries.every(
        (entry, index) =>
          isEraDate(entry.from) &&
          check(entry.value) &&
          (index === 0 || entry.from > (entries[index - 1]?.from ?? '')),
      )
    );
  };

const isAlphabet: Check = (value) =>
  typeof value === 'string' &&
  /^[a-z0-9]{2,36}$/.test(value) &&
  new Set(value).size === value.length;

const minutes = 60_000;
const day = 24 * 60 * minutes;
const wholeNumber = within(1, 1000);
/** A year. The page takes no more (A, §8.3). */
const mostRememberedDays = 365;
/** §1.5 row 9. */
const longestSyncLag = 3 * 60 * minutes;

/** What each field may be. A field that is not here cannot be set, and one that is missing here does not compile. */
const checks: Readonly<Record<keyof Policy, Check>> = {
  appPasswordsAllowed: isBoolean,
  appPasswordAlphabet: isAlphabet,
  appPasswordLength: within(8, 64),
  appPasswordEntry: oneOf('lenient', 'exact'),
  appPasswordLimit: wholeNumber,
  appPasswordNameMin: dated(within(1, 60)),
  appPasswordNameMax: within(1, 255),
  appPasswordDuplicateNames: oneOf('warn', 'refuse'),
  appPasswordsWhenMfaDisabled: oneOf('ignore', 'delete'),
  appPasswordLastUsed: oneOf('shown', 'hidden'),
  passwordResetRevokes: isBoolean,
  reRegisterRevokes: isBoolean,
  securityDefaults: isBoolean,
  conditionalAccessMfa: isBoolean,
  enabledUserWithMethod: dated(oneOf('stays', 'enforced')),
  mfaOnEndsSessions: isBoolean,
  rememberMfaDays: orNull(within(1, mostRememberedDays)),
  trustedRanges: listOf(isRange, mostTrustedRanges),
  directorySyncLag: orNull(within(minutes, longestSyncLag)),
  legacyBlocked: isBoolean,
  basicBlocked: isProtocols,
  basicAuthentication: dated(record({ off: isProtocols, adminMayTurnOn: isBoolean })),
  protocolsEnded: dated(listOf(oneOf('ews', 'activeSyncBelow16.1'))),
  basicTurnedOnAgain: isProtocols,
  smtpAuth: isSwitch,
  smtpAuthDefault: dated(oneOf('on', 'off')),
  smtpAuthOffInTenantsFrom: isEraDate,
  smtpAuthRemovedFrom: orNull(isEraDate),
  modernAuthentication: isSwitch,
  modernInTenantsFrom: isEraDate,
  factorKinds: listOf(oneOf('authenticatorApp', 'textMessage', 'phoneCall')),
  authenticatorLimit: wholeNumber,
  oneTimeCode: record({
    algorithm: oneOf('SHA1', 'SHA256', 'SHA512'),
    digits: oneOf(6, 7, 8),
    period: oneOf(15, 30, 60, 90),
  }),
  codeWindow: record({ past: within(0, widestWindow), future: within(0, widestWindow) }),
  codeOrder: oneOf('newerOnly', 'anyUnused'),
  pendingLife: within(minutes, day),
  challengeLife: within(minutes, 10 * minutes),
  challengesPerHour: wholeNumber,
  passwordCost: within(1000, 10_000_000),
  pendingSignInLife: within(minutes, day),
  freshProofLife: orNull(within(minutes, day)),
  throttle: record({
    limit: wholeNumber,
    findTime: within(1000, day),
    firstWait: within(1000, day),
    longestWait: within(1000, day),
  }),
  factorFailureCap: within(1, 100),
  lockStopsAppPasswords: isBoolean,
  exposedPasswordAfter: orNull(wholeNumber),
};

/** Every field of a policy. */
export const policyFields = Object.keys(checks) as readonly (keyof Policy)[];

/** Whether every field that the change names exists and may have its new value. Takes anything that an object can hold. */
export const isPolicyChangeValid = (change: Partial<Policy>): boolean =>
  Object.keys(change).every(isFieldRight(change));

const isFieldRight =
  (change: Partial<Policy>) =>
  (name: string): boolean =>
    Object.hasOwn(checks, name) && checks[name as keyof Policy](change[name as keyof Policy]);
