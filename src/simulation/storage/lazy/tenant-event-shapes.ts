import type { TenantEvent, UserSettings } from '../../../tenant/events.ts';
import { policy, policyChange, protocol } from '../../../tenant/lazy/policy-shape.ts';
import { reason } from './reason-shape.ts';
import {
  address,
  eraDate,
  flag,
  id,
  oneOf,
  optional,
  orNull,
  partOf,
  text,
  type Fields,
} from '../../../tenant/lazy/shapes.ts';
import {
  appPassword,
  challenge,
  factor,
  mailbox,
  mfaState,
  passwordHash,
  role,
  session,
  steps,
  users,
} from './tenant-value-shapes.ts';

/** Fields of each event of a union, without the type. An event or a field that is missing does not compile. */
export type FieldsOf<E extends { readonly type: string }> = {
  readonly [Type in E['type']]: Fields<Omit<Extract<E, { type: Type }>, 'type'>>;
};

const adminId = orNull(id);
const userId = id;
const sessionId = id;
const factorId = id;
const appPasswordId = id;
const userOrAdmin = oneOf<'user' | 'admin'>({ user: 1, admin: 1 });

export const tenantEventFields: FieldsOf<TenantEvent> = {
  tenantCreated: { name: text, profile: id, era: eraDate, createdOn: eraDate, policy, users },
  eraChanged: { era: eraDate },
  policyChanged: { change: policyChange, before: policyChange, adminId },
  userChanged: {
    userId,
    change: partOf<UserSettings>({ blocked: flag, role, mailbox, officePhone: orNull(text) }),
    adminId,
  },
  userDeleted: { userId, address, adminId },
  userUnlocked: { userId, adminId },
  reRegistrationRequired: { userId, adminId },
  mfaStateChanged: {
    userId,
    to: mfaState,
    by: oneOf<'admin' | 'registration'>({ admin: 1, registration: 1 }),
    adminId,
  },
  sessionsRevoked: { userId, by: userOrAdmin, exceptId: orNull(id) },
  accountPasswordChanged: { userId, passwordHash, by: userOrAdmin },
  accountPasswordExposed: { userId },
  webPasswordAccepted: { session },
  webSignInRefused: { address, userId: optional(id), reason, attempt: orNull(text) },
  secondFactorAccepted: { sessionId, factorId, steps, nextSessionId: id },
  secondFactorRefused: { sessionId, factorId, reason },
  browserRemembered: { userId, sessionId, browserId: id },
  signedOut: { sessionId },
  enrolmentStarted: { sessionId, userId },
  factorPending: { userId, factor },
  factorCancelled: { userId, factorId },
  textMessageSent: { userId, factorId, phoneNumber: text, challenge, codeRef: id },
  callPlaced: { userId, factorId, phoneNumber: text, challenge },
  callConfirmed: { userId, factorId, challengeId: id },
  factorVerified: { userId, sessionId, factorId, steps },
  factorRefused: { userId, factorId, reason },
  factorRemoved: { userId, factorId },
  defaultFactorChanged: { userId, factorId },
  enrolmentRefused: { userId, reason },
  alternateContactSaved: { userId, phoneNumber: text },
  registrationCompleted: { userId, sessionId },
  appPasswordCreated: { userId, sessionId, appPassword },
  appPasswordRefused: { userId, reason },
  appPasswordRehashed: { userId, appPasswordId, hash: passwordHash },
  appPasswordDeleted: {
    userId,
    appPasswordId,
    name: orNull(text),
    by: oneOf<'user' | 'admin' | 'policy'>({ user: 1, admin: 1, policy: 1 }),
  },
  legacySignInAccepted: {
    userId,
    protocol,
    with: oneOf<'accountPassword' | 'appPassword'>({ accountPassword: 1, appPassword: 1 }),
    appPasswordId: orNull(id),
  },
  legacySignInRefused: {
    address,
    userId: optional(id),
    protocol,
    reason,
    appPasswordId: optional(id),
    attempt: orNull(text),
  },
};
