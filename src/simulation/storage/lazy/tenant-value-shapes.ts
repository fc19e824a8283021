import { check, literal, pipe } from 'valibot';
import { foldAddress } from '../../../tenant/directory.ts';
import type { Failures } from '../../../tenant/lockout.ts';
import type {
  AppPassword,
  Challenge,
  Factor,
  Mailbox,
  MfaState,
  OneTimeCodeParameters,
  PasswordHash,
  Role,
  Session,
  User,
} from '../../../tenant/model.ts';
import {
  codeParameters,
  factorKind,
  protocol,
  threeWaySwitch,
} from '../../../tenant/lazy/policy-shape.ts';
import {
  address,
  count,
  flag,
  id,
  instant,
  listOf,
  oneOf,
  optional,
  orNull,
  shaped,
  text,
  within,
  type Shape,
} from '../../../tenant/lazy/shapes.ts';

/** What events of the tenant carry. */

export const mfaState = oneOf<MfaState>({ disabled: 1, enabled: 1, enforced: 1 });
export const role = oneOf<Role>({
  user: 1,
  authenticationAdministrator: 1,
  authenticationPolicyAdministrator: 1,
  globalAdministrator: 1,
});
export const steps = listOf(count, 100);

/** More iterations would keep the page busy for minutes at the next sign-in. */
const highestCost = 10_000_000;

export const passwordHash = shaped<PasswordHash>({
  algorithm: oneOf<PasswordHash['algorithm']>({ 'PBKDF2-SHA-256': 1 }),
  cost: within(1, highestCost),
  salt: text,
  key: text,
});

export const challenge = shaped<Challenge>({
  id,
  kind: oneOf<Challenge['kind']>({ textMessage: 1, phoneCall: 1 }),
  sessionId: id,
  sentAt: instant,
  expiresAt: instant,
  codeHash: optional(text),
  salt: optional(text),
  used: flag,
});

export const factor = shaped<Factor>({
  id,
  kind: factorKind,
  state: oneOf<Factor['state']>({ pending: 1, active: 1 }),
  pendingUntil: instant,
  label: text,
  keyRef: optional(id),
  parameters: optional(shaped<OneTimeCodeParameters>(codeParameters)),
  phoneNumber: optional(text),
  isOfficePhone: optional(literal(true)),
  challenge: optional(challenge),
  spentSteps: steps,
  failures: count,
});

export const appPassword = shaped<AppPassword>({
  id,
  name: orNull(text),
  origin: oneOf<AppPassword['origin']>({ enrolment: 1, manage: 1 }),
  hash: passwordHash,
  createdAt: instant,
  lastUsedAt: orNull(instant),
  lastUsedOver: orNull(protocol),
});

export const mailbox = shaped<Mailbox>({
  smtpAuth: threeWaySwitch,
  protocolsOff: listOf(protocol, 100),
});

const failures = shaped<Failures>({
  counted: listOf(instant),
  lockedUntil: orNull(instant),
  locks: count,
  total: count,
  seen: listOf(text),
});

const user = shaped<User>({
  id,
  address,
  displayName: text,
  passwordHash,
  mfa: mfaState,
  blocked: flag,
  factors: listOf(factor),
  appPasswords: listOf(appPassword),
  role,
  mailbox,
  officePhone: orNull(text),
  defaultFactorId: orNull(id),
  everHadAppPassword: flag,
  failures: shaped<User['failures']>({ password: failures, secondFactor: failures }),
  challengesAt: listOf(instant),
  passwordExposed: flag,
  alternateContact: orNull(text),
  registered: flag,
});

const differ = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** A sign-in names its user by address, and a record of users has their ids as keys. */
export const users: Shape<readonly User[]> = pipe(
  listOf(user),
  check((all) => differ(all.map((one) => one.id))),
  check((all) => differ(all.map((one) => foldAddress(one.address)))),
);

export const session = shaped<Session>({
  id,
  userId: id,
  stage: oneOf<Session['stage']>({
    setUpRequired: 1,
    enrolling: 1,
    secondFactorRequired: 1,
    signedIn: 1,
  }),
  startedAt: instant,
  provedAt: orNull(instant),
  firstAppPasswordId: orNull(id),
});
