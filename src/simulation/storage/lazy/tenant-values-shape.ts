import { isPolicyChangeValid, policyFields } from '../../../tenant/policy-change.ts';
import { isEraDate } from '../../../tenant/effective-dated.ts';
import { protocols } from '../../../tenant/protocol.ts';
import type { Failures } from '../../../tenant/lockout.ts';
import type {
  AppPassword,
  Challenge,
  Factor,
  Mailbox,
  OneTimeCodeParameters,
  PasswordHash,
  Policy,
  Session,
  User,
} from '../../../tenant/model.ts';
import {
  isBoolean,
  isCount,
  isFinite,
  isObject,
  isText,
  listOf,
  oneOf,
  optional,
  orNull,
  shaped,
  type Check,
} from '../shape.ts';

/** What the tenant's events carry, as checks. The rules themselves say what a policy may be. */

export const isDate: Check = isEraDate;
export const isProtocol = oneOf(...protocols);
export const isMfaState = oneOf('disabled', 'enabled', 'enforced');
export const isRole = oneOf(
  'user',
  'authenticationAdministrator',
  'authenticationPolicyAdministrator',
  'globalAdministrator',
);
export const isSteps = listOf(isCount, 100);

export const isHash = shaped<PasswordHash>({
  algorithm: oneOf('PBKDF2-SHA-256'),
  cost: isCount,
  salt: isText,
  key: isText,
});

export const codeParameters = {
  algorithm: oneOf('SHA1', 'SHA256', 'SHA512'),
  digits: oneOf(6, 7, 8),
  period: isCount,
};

export const isChallenge = shaped<Challenge>({
  id: isText,
  kind: oneOf('textMessage', 'phoneCall'),
  sessionId: isText,
  sentAt: isFinite,
  expiresAt: isFinite,
  codeHash: optional(isText),
  salt: optional(isText),
  used: isBoolean,
});

export const isFactor = shaped<Factor>({
  id: isText,
  kind: oneOf('authenticatorApp', 'textMessage', 'phoneCall'),
  state: oneOf('pending', 'active'),
  pendingUntil: isFinite,
  label: isText,
  keyRef: optional(isText),
  parameters: optional(shaped<OneTimeCodeParameters>(codeParameters)),
  phoneNumber: optional(isText),
  isOfficePhone: optional(oneOf(true)),
  challenge: optional(isChallenge),
  spentSteps: isSteps,
  failures: isCount,
});

export const isAppPassword = shaped<AppPassword>({
  id: isText,
  name: orNull(isText),
  origin: oneOf('enrolment', 'manage'),
  hash: isHash,
  createdAt: isFinite,
  lastUsedAt: orNull(isFinite),
  lastUsedOver: orNull(isProtocol),
});

export const isMailbox = shaped<Mailbox>({
  smtpAuth: oneOf('default', 'on', 'off'),
  protocolsOff: listOf(isProtocol),
});

const isFailures = shaped<Failures>({
  counted: listOf(isFinite),
  lockedUntil: orNull(isFinite),
  locks: isCount,
  total: isCount,
  seen: listOf(isText),
});

export const isUser = shaped<User>({
  id: isText,
  address: isText,
  displayName: isText,
  passwordHash: isHash,
  mfa: isMfaState,
  blocked: isBoolean,
  factors: listOf(isFactor),
  appPasswords: listOf(isAppPassword),
  role: isRole,
  mailbox: isMailbox,
  officePhone: orNull(isText),
  defaultFactorId: orNull(isText),
  everHadAppPassword: isBoolean,
  failures: shaped<User['failures']>({ password: isFailures, secondFactor: isFailures }),
  challengesAt: listOf(isFinite),
  passwordExposed: isBoolean,
  alternateContact: orNull(isText),
  registered: isBoolean,
});

export const isSession = shaped<Session>({
  id: isText,
  userId: isText,
  stage: oneOf('setUpRequired', 'enrolling', 'secondFactorRequired', 'signedIn'),
  startedAt: isFinite,
  provedAt: orNull(isFinite),
  firstAppPasswordId: orNull(isText),
});

export const isPolicyChange: Check = (value) => {
  if (!isObject(value)) return false;
  try {
    const change = value as Partial<Policy>;
    return isPolicyChangeValid(change);
  } catch {
    // The rule is written for settings from a form and may stumble over what no form can send.
    return false;
  }
};

export const isPolicy: Check = (value) =>
  isObject(value) &&
  policyFields.every((name) => Object.hasOwn(value, name)) &&
  isPolicyChange(value);
