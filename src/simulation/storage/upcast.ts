import { newUser, type NewUser } from '../../tenant/directory.ts';
import { policy as defaultPolicy } from '../../vendors/microsoft-365/policy.ts';
import { tenantMadeOn } from '../personas.ts';
import { isObject } from './shape.ts';

/**
 * Events are kept for as long as a run is, so their form changes only together with a step here.
 * 1: until tenants had an age, users a role, and refused sign-ins a fingerprint. 2: until a policy said anything of
 * remembered browsers, of users kept on-premises and of protocols that ended. 3: the present one.
 */
export const currentFormat = 3;

type Fields = Readonly<Record<string, unknown>>;

/** Brings a log to the present form. What it cannot understand comes back as it is and fails the check that follows. */
export function upcast(log: readonly unknown[], format: number): readonly unknown[] {
  if (format === 2) return log.map(fromFormat2);
  if (format !== 1) return log;
  let sessionId: unknown = null;
  return log.map((event) => {
    if (!isObject(event)) return event;
    // There was one browser, so its session is the one that was opened last.
    if (event['type'] === 'webPasswordAccepted') sessionId = fieldsOf(event['session'])['id'];
    if (event['type'] === 'secondFactorAccepted') sessionId = event['nextSessionId'];
    return fromFormat1(event, sessionId);
  });
}

/** A policy of its day did not say what nobody could set; the present default is what its rules implied. */
function fromFormat2(event: unknown): unknown {
  if (!isObject(event) || event['type'] !== 'tenantCreated') return event;
  const { rememberMfaDays, directorySyncLag, protocolsEnded } = defaultPolicy;
  return fillIn(event, 'policy', { rememberMfaDays, directorySyncLag, protocolsEnded });
}

/** What format 1 did not say yet, with the value that the rules of its day implied. */
const silentIn1: Readonly<Record<string, Fields>> = {
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
        createdOn: tenantMadeOn,
        ...event,
        // A practice of format 1 had no settings of its own but the cost of its keys.
        policy: { ...defaultPolicy, ...pick(event['policy'], 'passwordCost') },
        users: users.map((user) => ({ ...newUser(user as NewUser), ...fieldsOf(user) })),
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
      return typeof event['type'] === 'string' ? { ...silentIn1[event['type']], ...event } : event;
  }
}

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

const fillIn = (event: Fields, name: string, missing: Fields): Fields => ({
  ...event,
  [name]: { ...missing, ...fieldsOf(event[name]) },
});

const pick = (value: unknown, name: string): Fields =>
  isObject(value) && name in value ? { [name]: value[name] } : {};
