import { describe, expect, it } from 'vitest';
import { auditRow, type AuditRow } from '../../src/tenant/lazy/audit.ts';
import type { TenantEvent } from '../../src/tenant/events.ts';
import { registered } from './tenant-fixture.ts';

/** AU-01 row by row: who did what to whom, where, to which thing. */

const lab = await registered();
const session = lab.me.sessionId;
const user = { userId: 'sari' } as const;
const factor = { ...user, factorId: 'f' };
const admin = { adminId: 'budi' };
const bySystem = { adminId: null };
const hash = lab.user().passwordHash;
const challenge = {
  id: 'c',
  kind: 'phoneCall',
  sessionId: session,
  sentAt: 0,
  expiresAt: 1,
  used: false,
} as const;
const sent = { ...factor, phoneNumber: '+12025550142', challenge };
const created = {
  id: 'a',
  origin: 'enrolment',
  hash,
  createdAt: 0,
  lastUsedAt: null,
  lastUsedOver: null,
} as const;
const legacy = { protocol: 'imap' } as const;
const wrong = { reason: 'passwordWrong', attempt: null } as const;

type Said = readonly [
  actor: string,
  subject: string | null,
  via: string | null,
  target: string | null,
];

const rows: readonly (readonly [TenantEvent, Said, reason?: AuditRow['reason']])[] = [
  [{ type: 'eraChanged', era: '2020-01-01' }, ['service', null, null, '2020-01-01']],
  [
    {
      type: 'policyChanged',
      change: { legacyBlocked: true },
      before: { legacyBlocked: false },
      ...admin,
    },
    ['budi', null, null, 'legacyBlocked: false → true'],
  ],
  [
    {
      type: 'policyChanged',
      change: { smtpAuth: 'on', smtpAuthRemovedFrom: null },
      before: {},
      ...bySystem,
    },
    ['admin', null, null, 'smtpAuth: null → "on"; smtpAuthRemovedFrom: null → null'],
  ],
  [
    { type: 'userChanged', ...user, change: { blocked: true }, ...admin },
    ['budi', 'sari', null, 'blocked: false → true'],
  ],
  [{ type: 'userDeleted', ...user, address: 'x', ...admin }, ['budi', 'sari', null, null]],
  [{ type: 'userUnlocked', ...user, ...bySystem }, ['admin', 'sari', null, null]],
  [{ type: 'reRegistrationRequired', ...user, ...admin }, ['budi', 'sari', null, null]],
  [
    { type: 'mfaStateChanged', ...user, to: 'enabled', by: 'admin', ...admin },
    ['budi', 'sari', null, 'enabled'],
  ],
  [
    { type: 'mfaStateChanged', ...user, to: 'enforced', by: 'registration', ...bySystem },
    ['service', 'sari', null, 'enforced'],
  ],
  [
    { type: 'sessionsRevoked', ...user, by: 'admin', exceptId: null },
    ['admin', 'sari', null, null],
  ],
  [{ type: 'sessionsRevoked', ...user, by: 'user', exceptId: null }, ['sari', 'sari', null, null]],
  [
    { type: 'accountPasswordChanged', ...user, passwordHash: hash, by: 'user' },
    ['sari', 'sari', null, null],
  ],
  [{ type: 'accountPasswordExposed', ...user }, ['service', 'sari', null, null]],
  [
    { type: 'webSignInRefused', address: 'x@y.example', ...wrong },
    ['stranger', 'x@y.example', 'browser', null],
    'passwordWrong',
  ],
  [
    { type: 'webSignInRefused', address: 'x@y.example', ...user, ...wrong },
    ['sari', 'sari', 'browser', null],
    'passwordWrong',
  ],
  [
    {
      type: 'secondFactorAccepted',
      sessionId: session,
      factorId: 'f',
      steps: [],
      nextSessionId: 'n',
    },
    ['sari', 'sari', 'browser', 'f'],
  ],
  [
    { type: 'secondFactorRefused', sessionId: session, factorId: 'f', reason: 'codeWrong' },
    ['sari', 'sari', 'browser', 'f'],
    'codeWrong',
  ],
  [{ type: 'signedOut', sessionId: session }, ['sari', 'sari', 'browser', null]],
  [{ type: 'signedOut', sessionId: 'unknown' }, ['service', null, 'browser', null]],
  [{ type: 'factorCancelled', ...factor }, ['sari', 'sari', null, 'f']],
  [{ type: 'factorRemoved', ...factor }, ['sari', 'sari', null, 'f']],
  [{ type: 'defaultFactorChanged', ...factor }, ['sari', 'sari', null, 'f']],
  [{ type: 'textMessageSent', ...sent, codeRef: 'r' }, ['sari', 'sari', null, 'f']],
  [{ type: 'callPlaced', ...sent }, ['sari', 'sari', null, 'f']],
  [{ type: 'callConfirmed', ...factor, challengeId: 'c' }, ['sari', 'sari', null, 'f']],
  [
    { type: 'factorVerified', ...factor, sessionId: session, steps: [] },
    ['sari', 'sari', null, 'f'],
  ],
  [
    { type: 'factorRefused', ...factor, reason: 'codeWrong' },
    ['sari', 'sari', null, 'f'],
    'codeWrong',
  ],
  [{ type: 'enrolmentStarted', ...user, sessionId: session }, ['sari', 'sari', null, null]],
  [{ type: 'alternateContactSaved', ...user, phoneNumber: 'x' }, ['sari', 'sari', null, null]],
  [{ type: 'registrationCompleted', ...user, sessionId: session }, ['sari', 'sari', null, null]],
  [
    { type: 'enrolmentRefused', ...user, reason: 'phoneNumberReal' },
    ['sari', 'sari', null, null],
    'phoneNumberReal',
  ],
  [
    { type: 'appPasswordRefused', ...user, reason: 'appPasswordLimit' },
    ['sari', 'sari', null, null],
    'appPasswordLimit',
  ],
  [
    {
      type: 'appPasswordCreated',
      ...user,
      sessionId: session,
      appPassword: { ...created, name: 'Laptop' },
    },
    ['sari', 'sari', null, 'Laptop'],
  ],
  [
    {
      type: 'appPasswordCreated',
      ...user,
      sessionId: session,
      appPassword: { ...created, name: null },
    },
    ['sari', 'sari', null, 'enrolment'],
  ],
  [
    { type: 'appPasswordRehashed', ...user, appPasswordId: 'a', hash },
    ['service', 'sari', null, 'a'],
  ],
  [
    { type: 'appPasswordDeleted', ...user, appPasswordId: 'a', name: null, by: 'policy' },
    ['service', 'sari', null, 'a'],
  ],
  [
    { type: 'appPasswordDeleted', ...user, appPasswordId: 'a', name: 'Laptop', by: 'user' },
    ['sari', 'sari', null, 'Laptop'],
  ],
  [
    { type: 'appPasswordDeleted', ...user, appPasswordId: 'a', name: 'Laptop', by: 'admin' },
    ['admin', 'sari', null, 'Laptop'],
  ],
  [
    {
      type: 'legacySignInAccepted',
      ...user,
      ...legacy,
      with: 'accountPassword',
      appPasswordId: null,
    },
    ['sari', 'sari', 'imap', 'accountPassword'],
  ],
  [
    { type: 'legacySignInAccepted', ...user, ...legacy, with: 'appPassword', appPasswordId: 'a' },
    ['sari', 'sari', 'imap', 'a'],
  ],
];

describe('AU-01 the row of each event', () => {
  it.each(rows.map(([event, said, reason]) => ({ event, said, reason })))(
    '$event.type: $said',
    ({ event, said: [actor, subject, via, target], reason = null }) => {
      expect(auditRow({ ...event, seq: 7, at: 0 }, lab.state)).toEqual({
        seq: 7,
        at: '1970-01-01T00:00:00.000Z',
        ...{ actor, action: event.type, subject, via, target },
        result: reason === null ? 'done' : 'refused',
        reason,
      });
    },
  );

  it('a time that is none is called unknown', () => {
    const event = { type: 'eraChanged', era: '2020-01-01', seq: 1, at: NaN } as const;
    expect(auditRow(event, lab.state).at).toBe('unknown');
  });
});
