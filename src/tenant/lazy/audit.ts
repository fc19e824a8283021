import { sessionById, userById } from '../directory.ts';
import type { TenantEvent } from '../events.ts';
import type { Instant, TenantState, UserId } from '../model.ts';
import type { Reason } from '../reasons.ts';

/**
 * The record of what happened, derived from the events. There is no second log that could be forgotten or disagree: an
 * event that could not be saved did not happen, and has no row. Only the fields below go into a row, so a secret could
 * come in by none of them.
 */
export interface AuditRow {
  /** The event's place in the log: it grows also when the clock goes back. */
  readonly seq: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** A user's id, `admin` for the admin whom nobody plays, `service`, or `stranger`. */
  readonly actor: string;
  readonly action: TenantEvent['type'];
  /** The user whom it is about; an address where there is no such user. */
  readonly subject: string | null;
  /** Over which protocol, or in the browser. */
  readonly via: string | null;
  /** Method, app password, session or setting that it is about. */
  readonly target: string | null;
  readonly result: 'done' | 'refused';
  readonly reason: Reason | null;
}

type StampedEvent = TenantEvent & { readonly seq: number; readonly at: Instant };

type Said = Partial<Pick<AuditRow, 'actor' | 'subject' | 'via' | 'target' | 'reason'>>;

/** `state` is the tenant before the event: it still knows the session that the event may end. */
export function auditRow(event: StampedEvent, state: TenantState): AuditRow {
  const said = say(event, state);
  return {
    seq: event.seq,
    at: isoOf(event.at),
    actor: said.actor ?? said.subject ?? 'service',
    action: event.type,
    subject: said.subject ?? null,
    via: said.via ?? null,
    target: said.target ?? null,
    result: said.reason ? 'refused' : 'done',
    reason: said.reason ?? null,
  };
}

/** A clock may be wrong in any way; a row is written all the same. */
const isoOf = (at: Instant): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'unknown' : date.toISOString();
};

const admin = (adminId: UserId | null): string => adminId ?? 'admin';

function say(event: TenantEvent, state: TenantState): Said {
  const userOf = (sessionId: string) => sessionById(state, sessionId)?.userId ?? null;
  switch (event.type) {
    case 'tenantCreated':
    case 'eraChanged':
      return { target: event.era };

    case 'policyChanged':
      return { actor: admin(event.adminId), target: settings(event.before, event.change) };
    case 'userChanged':
      return {
        actor: admin(event.adminId),
        subject: event.userId,
        target: settings(userById(state, event.userId) ?? {}, event.change),
      };
    case 'userDeleted':
    case 'userUnlocked':
    case 'reRegistrationRequired':
      return { actor: admin(event.adminId), subject: event.userId };
    case 'mfaStateChanged':
      return {
        actor: event.by === 'admin' ? admin(event.adminId) : 'service',
        subject: event.userId,
        target: event.to,
      };
    case 'sessionsRevoked':
    case 'accountPasswordChanged':
      return { actor: event.by === 'admin' ? 'admin' : event.userId, subject: event.userId };
    case 'accountPasswordExposed':
      return { actor: 'service', subject: event.userId };

    case 'webPasswordAccepted':
      return { subject: event.session.userId, via: 'browser', target: event.session.stage };
    case 'webSignInRefused':
      return refusedSignIn(event, 'browser');
    case 'secondFactorAccepted':
      return { subject: userOf(event.sessionId), via: 'browser', target: event.factorId };
    case 'secondFactorRefused':
      return {
        subject: userOf(event.sessionId),
        via: 'browser',
        target: event.factorId,
        reason: event.reason,
      };
    case 'browserRemembered':
      return { subject: event.userId, via: 'browser' };
    case 'signedOut':
      return { subject: userOf(event.sessionId), via: 'browser' };

    case 'factorPending':
      return { subject: event.userId, target: event.factor.id };
    case 'factorCancelled':
    case 'factorRemoved':
    case 'defaultFactorChanged':
    case 'textMessageSent':
    case 'callPlaced':
    case 'callConfirmed':
    case 'factorVerified':
      return { subject: event.userId, target: event.factorId };
    case 'factorRefused':
      return { subject: event.userId, target: event.factorId, reason: event.reason };
    case 'enrolmentStarted':
    case 'alternateContactSaved':
    case 'registrationCompleted':
      return { subject: event.userId };
    case 'enrolmentRefused':
    case 'appPasswordRefused':
      return { subject: event.userId, reason: event.reason };

    case 'appPasswordCreated':
      return { subject: event.userId, target: event.appPassword.name ?? event.appPassword.origin };
    case 'appPasswordRehashed':
      return { actor: 'service', subject: event.userId, target: event.appPasswordId };
    case 'appPasswordDeleted':
      return {
        actor: { user: event.userId, admin: 'admin', policy: 'service' }[event.by],
        subject: event.userId,
        target: event.name ?? event.appPasswordId,
      };
    case 'legacySignInAccepted':
      return {
        subject: event.userId,
        via: event.protocol,
        target: event.appPasswordId ?? event.with,
      };
    case 'legacySignInRefused':
      return { ...refusedSignIn(event, event.protocol), target: event.appPasswordId ?? null };
    default:
      // Another version of the site may have written it: its type is all that can be said.
      event satisfies never;
      return {};
  }
}

const refusedSignIn = (
  { userId, address, reason }: { userId?: UserId; address: string; reason: Reason },
  via: string,
): Said => ({ actor: userId ?? 'stranger', subject: userId ?? address, via, reason });

/** Old and new value of each setting that changed. */
const settings = (before: object, change: object): string =>
  Object.entries(change)
    .map(([name, value]) => {
      const old: unknown = Object.hasOwn(before, name)
        ? (before as Record<string, unknown>)[name]
        : undefined;
      return `${name}: ${JSON.stringify(old ?? null)} → ${JSON.stringify(value ?? null)}`;
    })
    .join('; ');
