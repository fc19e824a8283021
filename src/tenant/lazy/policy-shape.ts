import { check, minLength, picklist, pipe, string } from 'valibot';
import { beginning, type EffectiveDated } from '../effective-dated.ts';
import type { FactorKind, Policy } from '../model.ts';
import { widestWindow } from '../one-time-code.ts';
import type { CodeWindow, Switch, Throttle } from '../policy.ts';
import type { BasicAuthentication, EndedProtocol, Protocol } from '../protocol.ts';
import { isRange, mostTrustedRanges } from '../trusted-ranges.ts';
import {
  eraDate,
  flag,
  listOf,
  oneOf,
  oneOfNumbers,
  orNull,
  partOf,
  shaped,
  text,
  within,
  type Fields,
  type Shape,
} from './shapes.ts';

/** A policy, and a change of one, whether an admin asks for it or a saved run holds it. What each field may be stands here. */

export const protocol = oneOf<Protocol>({
  imap: 1,
  pop: 1,
  smtp: 1,
  activeSync: 1,
  ews: 1,
  mapi: 1,
  adminShell: 1,
});
export const factorKind = oneOf<FactorKind>({ authenticatorApp: 1, textMessage: 1, phoneCall: 1 });
export const threeWaySwitch = oneOf<Switch>({ default: 1, on: 1, off: 1 });

export const codeParameters: Fields<Policy['oneTimeCode']> = {
  algorithm: oneOf<'SHA1' | 'SHA256' | 'SHA512'>({ SHA1: 1, SHA256: 1, SHA512: 1 }),
  digits: oneOfNumbers<6 | 7 | 8>({ 6: 1, 7: 1, 8: 1 }),
  period: picklist([15, 30, 60, 90]),
};

/** Days in order, the first one before all. */
const dated = <T>(value: Shape<T>): Shape<EffectiveDated<T>> =>
  pipe(
    listOf(shaped<EffectiveDated<T>[number]>({ from: eraDate, row: text, value }), 100),
    minLength(1),
    check(
      (entries) =>
        entries[0]?.from === beginning &&
        entries.every(
          (entry, index) => index === 0 || entry.from > (entries[index - 1]?.from ?? ''),
        ),
    ),
  );

const alphabet = pipe(
  string(),
  check((value) => /^[a-z0-9]{2,36}$/.test(value) && new Set(value).size === value.length),
);
const trustedRange = pipe(
  string(),
  check((range) => isRange(range)),
);

const minute = 60_000;
const day = 24 * 60 * minute;
/** A year. The page takes no more (A, §8.3). */
const mostRememberedDays = 365;
/** §1.5 row 9. */
const longestSyncLag = 3 * 60 * minute;
const wholeNumber = within(1, 1000);
const protocols = listOf(protocol, 100);

export const policyFields: Fields<Policy> = {
  appPasswordsAllowed: flag,
  appPasswordAlphabet: alphabet,
  appPasswordLength: within(8, 64),
  appPasswordEntry: oneOf<Policy['appPasswordEntry']>({ lenient: 1, exact: 1 }),
  appPasswordLimit: wholeNumber,
  appPasswordNameMin: dated(within(1, 60)),
  appPasswordNameMax: within(1, 255),
  appPasswordDuplicateNames: oneOf<Policy['appPasswordDuplicateNames']>({ warn: 1, refuse: 1 }),
  appPasswordsWhenMfaDisabled: oneOf<Policy['appPasswordsWhenMfaDisabled']>({
    ignore: 1,
    delete: 1,
  }),
  appPasswordLastUsed: oneOf<Policy['appPasswordLastUsed']>({ shown: 1, hidden: 1 }),
  passwordResetRevokes: flag,
  reRegisterRevokes: flag,
  securityDefaults: flag,
  conditionalAccessMfa: flag,
  enabledUserWithMethod: dated(oneOf<'stays' | 'enforced'>({ stays: 1, enforced: 1 })),
  mfaOnEndsSessions: flag,
  rememberMfaDays: orNull(within(1, mostRememberedDays)),
  trustedRanges: listOf(trustedRange, mostTrustedRanges),
  legacyBlocked: flag,
  directorySyncLag: orNull(within(minute, longestSyncLag)),
  basicBlocked: protocols,
  basicAuthentication: dated(shaped<BasicAuthentication>({ off: protocols, adminMayTurnOn: flag })),
  protocolsEnded: dated(listOf(oneOf<EndedProtocol>({ ews: 1, 'activeSyncBelow16.1': 1 }), 100)),
  basicTurnedOnAgain: protocols,
  smtpAuth: threeWaySwitch,
  smtpAuthDefault: dated(oneOf<'on' | 'off'>({ on: 1, off: 1 })),
  smtpAuthOffInTenantsFrom: eraDate,
  smtpAuthRemovedFrom: orNull(eraDate),
  modernAuthentication: threeWaySwitch,
  modernInTenantsFrom: eraDate,
  factorKinds: listOf(factorKind, 100),
  authenticatorLimit: wholeNumber,
  oneTimeCode: shaped(codeParameters),
  codeWindow: shaped<CodeWindow>({
    past: within(0, widestWindow),
    future: within(0, widestWindow),
  }),
  codeOrder: oneOf<Policy['codeOrder']>({ newerOnly: 1, anyUnused: 1 }),
  pendingLife: within(minute, day),
  challengeLife: within(minute, 10 * minute),
  challengesPerHour: wholeNumber,
  passwordCost: within(1000, 10_000_000),
  pendingSignInLife: within(minute, day),
  freshProofLife: orNull(within(minute, day)),
  throttle: shaped<Throttle>({
    limit: wholeNumber,
    findTime: within(1000, day),
    firstWait: within(1000, day),
    longestWait: within(1000, day),
  }),
  factorFailureCap: within(1, 100),
  lockStopsAppPasswords: flag,
  exposedPasswordAfter: orNull(wholeNumber),
};

export const policy = shaped<Policy>(policyFields);
export const policyChange = partOf<Policy>(policyFields);
