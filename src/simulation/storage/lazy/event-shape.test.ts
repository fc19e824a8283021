import { describe, expect, it } from 'vitest';
import { newUser } from '../../../tenant/directory.ts';
import { microsoft365 as profile } from '../../../vendors/microsoft-365/profile.ts';
import { isEventAt } from './event-shape.ts';

const hash = { algorithm: 'PBKDF2-SHA-256', cost: 1000, salt: '', key: '' } as const;
const user = (id: string, address = `${id}@kopisenja.example`) =>
  newUser({ id, address, displayName: id, passwordHash: hash, mfa: 'enabled' });

const tenantWith = (change: object) => ({
  type: 'tenantCreated',
  name: 'Kopi Senja',
  profile: profile.id,
  era: '2018-03-20',
  createdOn: '2016-05-02',
  policy: profile.policy,
  users: [user('sari')],
  seq: 2,
  at: 0,
  ...change,
});
const isTenant = (change: object): boolean => isEventAt(tenantWith(change), 2);
const withUser = (change: object) => ({ users: [{ ...user('sari'), ...change }] });

describe('a tenant', () => {
  it('is accepted with its number in the log only', () => {
    expect(isEventAt(tenantWith({}), 2)).toBe(true);
    expect(isEventAt(tenantWith({}), 3)).toBe(false);
  });

  it.each([
    ['a year before the first', { era: '0000-06-01' }],
    ['a day that the calendar does not have', { createdOn: '2018-02-30' }],
    ['a time beyond every Date', { at: 8.64e15 + 1 }],
    ['no profile', { profile: undefined }],
    ['a user twice', { users: [user('sari'), user('sari', 'other@kopisenja.example')] }],
    ['one address twice', { users: [user('sari', 'A@b.example'), user('budi', ' a@B.example')] }],
    ['a user named like a field of every object', { users: [user('constructor')] }],
    ['an address like a field of every object', { users: [user('sari', '__PROTO__')] }],
    ['a hash without cost', withUser({ passwordHash: { ...hash, cost: 0 } })],
    ['a hash that takes minutes', withUser({ passwordHash: { ...hash, cost: 10_000_001 } })],
    ['a role that there is not', withUser({ role: 'root' })],
    ['a policy with a field too few', { policy: { ...profile.policy, throttle: undefined } }],
    [
      'codes of a period that there is not',
      { policy: { ...profile.policy, oneTimeCode: { ...profile.policy.oneTimeCode, period: 20 } } },
    ],
  ])('is refused with %s', (_, change) => {
    expect(isTenant(change)).toBe(false);
  });

  it.each([1, 10_000_000])('may have a hash of cost %i', (cost) => {
    expect(isTenant(withUser({ passwordHash: { ...hash, cost } }))).toBe(true);
  });
});

describe('an event of a device', () => {
  const isEvent = (event: object): boolean => isEventAt({ seq: 3, at: 0, ...event }, 3);

  it.each([
    { type: 'timeSkipped', milliseconds: 86_400_000 },
    { type: 'timeResumed', clockOffset: -1 },
    { type: 'browserWent', page: { name: 'enterCode', factorId: 'f', kind: 'textMessage' } },
    { type: 'inputRefused', window: 'admin', field: 'trustedRanges', reason: 'policyInvalid' },
    { type: 'adminWent', page: { name: 'confirmMfa', userIds: ['sari'], to: 'enabled' } },
  ])('is accepted: %j', (event) => {
    expect(isEvent(event)).toBe(true);
  });

  it.each([
    { type: 'timeSkipped', milliseconds: 86_400_001 },
    { type: 'timeSkipped', milliseconds: 0 },
    { type: 'timeResumed', clockOffset: 5e15 },
    { type: 'browserWent', page: { name: 'enterCode' } },
    { type: 'browserWent', page: { name: 'enterCode', factorId: 'f', kind: 'phoneCall' } },
    { type: 'browserWent', page: { name: 'nowhere' } },
    { type: 'inputRefused', window: 'admin', field: 'trustedRanges', reason: 'nonsense' },
    { type: 'inputRefused', window: 'admin', field: 'nonsense', reason: 'policyInvalid' },
    { type: 'personChosen', userId: '__proto__' },
    { type: 'mailProgramChosen', program: 'toString' },
    { type: 'timePaused', startsUndoStep: false },
    { type: 'constructor' },
  ])('is refused: %j', (event) => {
    expect(isEvent(event)).toBe(false);
  });
});
