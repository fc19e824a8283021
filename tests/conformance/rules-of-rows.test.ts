import { describe, expect, it } from 'vitest';
import type { User } from '../../src/tenant/model.ts';
import { isAppPasswordOffered } from '../../src/tenant/lazy/app-password-offer.ts';
import { wouldSignInPass, type SignInQuestion } from '../../src/tenant/lazy/sign-in-what-if.ts';
import type { TenantFixtureOptions } from './tenant-fixture.ts';
import { enforced, method, owner, tenant, user } from './rules-people.ts';

/** Every answer names a row of docs/facts.md: a yes the row of §7.4 that decided, a no the row that causes it. */

type Case = readonly [
  row: string | null,
  answer: string,
  me: User,
  question: Partial<SignInQuestion>,
  options?: TenantFixtureOptions,
];

const blocked = { ...owner, blocked: true };
const waiting: User = {
  ...owner,
  failures: { ...owner.failures, password: { ...owner.failures.password, lockedUntil: 1 } },
};
const wizard: User = { ...owner, mfa: 'enabled', registered: false };
const trusted = { policy: { trustedRanges: ['203.0.113.0/24'] } };
const from = '203.0.113.7';

const cases: readonly Case[] = [
  ['R31', 'basicAuthDisabled', owner, {}, { era: '2023-01-01' }],
  ['R28', 'legacyBlocked', owner, {}, { policy: { legacyBlocked: true } }],
  [null, 'unknownUser', owner, { userId: 'nobody' }],
  [null, 'userBlocked', blocked, {}],
  ['NIST SP 800-63B-4 §3.2.2', 'accountLocked', waiting, { with: 'accountPassword' }],
  [
    'NIST SP 800-63B-4 §3.2.2',
    'accountLocked',
    waiting,
    {},
    { policy: { lockStopsAppPasswords: true } },
  ],
  ['§7.4 row 4', 'in', owner, {}],
  ['§7.4 row 5', 'in', user('disabled'), { with: 'accountPassword' }],
  ['§7.4 row 6', 'in', wizard, { with: 'accountPassword' }],
  ['§7.4 row 7', 'in', enforced, { with: 'accountPassword', from }, trusted],
  ['R3', 'appPasswordRequired', owner, { with: 'accountPassword' }],
  // Set to Enabled once more and registered since: not Enforced, so the trusted place does not help.
  [
    'R3',
    'appPasswordRequired',
    user('enabled', { factors: [method], registered: true }),
    { with: 'accountPassword', from },
    trusted,
  ],
  ['R30', 'adminShellNeedsModern', owner, { over: 'adminShell' }],
  ['R30', 'adminShellNeedsModern', owner, { over: 'adminShell', with: 'accountPassword' }],
  ['N1', 'appPasswordNotInForce', wizard, {}],
  ['§7.4 row 10', 'badPassword', owner, { with: 'wrongPassword' }],
];

describe('§7.4 each answer names its row', () => {
  const named = cases.map(([row, answer, me, question, options = {}]) => ({
    row,
    answer,
    state: tenant({ me, ...options }),
    question,
  }));

  it.each(named)('$row: $answer', ({ row, answer, state, question }) => {
    const usual = { userId: 'sari', over: 'imap', with: 'appPassword', now: 0 } as const;
    const found = wouldSignInPass(state, { ...usual, ...question });
    expect(found.row).toBe(row);
    expect(found.passes ? found.then : found.reason).toBe(answer);
  });
});

describe('§7.1 row 2', () => {
  it('R7: who is asked by Conditional Access alone is offered none, for that reason', () => {
    const state = tenant({ me: user('disabled'), policy: { conditionalAccessMfa: true } });
    expect(isAppPasswordOffered(state, 'sari')).toMatchObject({
      reason: 'mfaByConditionalAccessOrDefaults',
    });
  });
});
