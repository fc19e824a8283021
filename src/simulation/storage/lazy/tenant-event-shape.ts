import type { TenantEvent, UserSettings } from '../../../tenant/events.ts';
import { isBoolean, isText, isWord, listOf, oneOf, optional, orNull, shaped } from '../shape.ts';
import type { FieldsOf } from './event-shape.ts';
import {
  isAppPassword,
  isChallenge,
  isDate,
  isFactor,
  isHash,
  isMailbox,
  isMfaState,
  isPolicy,
  isPolicyChange,
  isProtocol,
  isRole,
  isSession,
  isSteps,
  isUser,
} from './tenant-values-shape.ts';

const adminId = orNull(isText);
const userId = isText;
const sessionId = isText;
const factorId = isText;
const appPasswordId = isText;
const reason = isWord;

/** The fields of every event of the tenant. An event or a field that is missing here does not compile. */
export const tenantEventFields: FieldsOf<TenantEvent> = {
  tenantCreated: {
    profile: isWord,
    name: isText,
    era: isDate,
    createdOn: isDate,
    policy: isPolicy,
    users: listOf(isUser),
  },
  eraChanged: { era: isDate },
  policyChanged: { change: isPolicyChange, before: isPolicyChange, adminId },
  userChanged: {
    userId,
    change: shaped<UserSettings>({
      blocked: optional(isBoolean),
      role: optional(isRole),
      mailbox: optional(isMailbox),
      officePhone: optional(orNull(isText)),
    }),
    adminId,
  },
  userDeleted: { userId, address: isText, adminId },
  userUnlocked: { userId, adminId },
  reRegistrationRequired: { userId, adminId },
  mfaStateChanged: { userId, to: isMfaState, by: oneOf('admin', 'registration'), adminId },
  sessionsRevoked: { userId, by: oneOf('user', 'admin'), exceptId: orNull(isText) },
  accountPasswordChanged: { userId, passwordHash: isHash, by: oneOf('user', 'admin') },
  accountPasswordExposed: { userId },
  webPasswordAccepted: { session: isSession },
  webSignInRefused: { address: isText, userId: optional(isText), reason, attempt: orNull(isText) },
  secondFactorAccepted: { sessionId, factorId, steps: isSteps, nextSessionId: isText },
  secondFactorRefused: { sessionId, factorId, reason },
  browserRemembered: { userId, sessionId, browserId: isText },
  signedOut: { sessionId },
  enrolmentStarted: { sessionId, userId },
  factorPending: { userId, factor: isFactor },
  factorCancelled: { userId, factorId },
  textMessageSent: {
    userId,
    factorId,
    phoneNumber: isText,
    challenge: isChallenge,
    codeRef: isText,
  },
  callPlaced: { userId, factorId, phoneNumber: isText, challenge: isChallenge },
  callConfirmed: { userId, factorId, challengeId: isText },
  factorVerified: { userId, sessionId, factorId, steps: isSteps },
  factorRefused: { userId, factorId, reason },
  factorRemoved: { userId, factorId },
  defaultFactorChanged: { userId, factorId },
  enrolmentRefused: { userId, reason },
  alternateContactSaved: { userId, phoneNumber: isText },
  registrationCompleted: { userId, sessionId },
  appPasswordCreated: { userId, sessionId, appPassword: isAppPassword },
  appPasswordRefused: { userId, reason },
  appPasswordRehashed: { userId, appPasswordId, hash: isHash },
  appPasswordDeleted: {
    userId,
    appPasswordId,
    name: orNull(isText),
    by: oneOf('user', 'admin', 'policy'),
  },
  legacySignInAccepted: {
    userId,
    protocol: isProtocol,
    with: oneOf('accountPassword', 'appPassword'),
    appPasswordId: orNull(isText),
  },
  legacySignInRefused: {
    address: isText,
    userId: optional(isText),
    protocol: isProtocol,
    reason,
    appPasswordId: optional(isText),
    attempt: orNull(isText),
  },
};
