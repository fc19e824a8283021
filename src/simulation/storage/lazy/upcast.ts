import {
  createdOnImpliedByFormat1,
  policyFieldsImpliedByFormat2,
  policyImpliedByFormat1,
  profileImpliedByFormat3,
  scenarioImpliedByFormat3,
  userImpliedByFormat1,
} from './implied-by-early-formats.ts';
import { currentFormat } from '../format.ts';
import { isObject } from '../../../tenant/lazy/plain-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An event as it was saved, with the format that it was written in. Neither is trusted. */
export interface VersionedEvent {
  readonly format: unknown;
  readonly event: unknown;
}

/**
 * Brings the events of a log to the current format. One log may hold several formats: what is appended to an old run is
 * written in the format of its day. Never throws. What cannot be understood fails the shape that is checked next; an event
 * of an unknown format comes back as `undefined`.
 */
export function upcast(log: readonly VersionedEvent[]): readonly unknown[] {
  let sessionId: unknown = null;
  return log.map(({ format, event }) => {
    if (!isFormat(format)) return undefined;
    if (!isObject(event) || format === currentFormat) return event;
    if (format > 2) return fromFormat3(event);
    if (format === 2) return fromFormat3(fromFormat2(event));
    // There was one browser, so its session is the one that was opened last.
    if (event['type'] === 'webPasswordAccepted') sessionId = fieldsOf(event['session'])['id'];
    if (event['type'] === 'secondFactorAccepted') sessionId = event['nextSessionId'];
    return fromFormat3(fromFormat1(event, sessionId));
  });
}

/** Whether this version of the site can read the format. */
export const isFormat = (format: unknown): format is number =>
  Number.isInteger(format) && (format as number) >= 1 && (format as number) <= currentFormat;

function fromFormat3({ begins, ...event }: Fields): Fields {
  return {
    ...(event['type'] === 'runStarted' && { scenario: scenarioImpliedByFormat3 }),
    ...event,
    ...(begins !== undefined && { startsUndoStep: begins }),
    ...(event['type'] === 'tenantCreated' && { profile: profileImpliedByFormat3 }),
  };
}

function fromFormat2(event: Fields): Fields {
  return event['type'] === 'tenantCreated'
    ? fillIn(event, 'policy', policyFieldsImpliedByFormat2)
    : event;
}

/** Fields that format 1 did not have, with the value that the rules of its day implied. */
const absentIn1: Readonly<Record<string, Fields>> = {
  policyChanged: { before: {}, adminId: null },
  mfaStateChanged: { adminId: null },
  webSignInRefused: { attempt: null },
  legacySignInRefused: { attempt: null },
  appPasswordDeleted: { name: null },
};

function fromFormat1(event: Fields, sessionId: unknown): Fields {
  switch (event['type']) {
    case 'tenantCreated': {
      const users = Array.isArray(event['users']) ? (event['users'] as unknown[]) : [];
      return {
        createdOn: createdOnImpliedByFormat1,
        ...event,
        policy: { ...policyImpliedByFormat1, ...pick(event['policy'], 'passwordCost') },
        users: users.map((user) => ({ ...userImpliedByFormat1, ...fieldsOf(user) })),
      };
    }
    case 'webPasswordAccepted':
      return fillIn(event, 'session', { provedAt: null, firstAppPasswordId: null });
    case 'factorPending':
      return fillIn(event, 'factor', { failures: 0 });
    case 'textMessageSent':
    case 'callPlaced':
      return fillIn(event, 'challenge', { sessionId });
    case 'factorVerified':
      return { sessionId, ...event };
    case 'appPasswordCreated':
      return {
        sessionId,
        ...fillIn(event, 'appPassword', { lastUsedAt: null, lastUsedOver: null }),
      };
    case 'legacySignInAccepted':
      // It was either the words `accountPassword`, or which app password it was.
      return event['with'] === 'accountPassword' || 'appPasswordId' in event
        ? { appPasswordId: null, ...event }
        : { ...event, with: 'appPassword', appPasswordId: event['with'] };
    default:
      return typeof event['type'] === 'string' && Object.hasOwn(absentIn1, event['type'])
        ? { ...absentIn1[event['type']], ...event }
        : event;
  }
}

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

const fillIn = (event: Fields, name: string, absent: Fields): Fields => ({
  ...event,
  [name]: { ...absent, ...fieldsOf(event[name]) },
});

const pick = (value: unknown, name: string): Fields =>
  isObject(value) && name in value ? { [name]: value[name] } : {};
