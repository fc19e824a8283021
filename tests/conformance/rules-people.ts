import type { Protocol } from '../../src/tenant/protocol.ts';
import type { Factor, MfaState, TenantState, User } from '../../src/tenant/model.ts';
import { wouldSignInPass } from '../../src/tenant/lazy/sign-in-what-if.ts';
import { TenantFixture, person, type TenantFixtureOptions } from './tenant-fixture.ts';

/** People and questions of the tests that read like the fact sheet. */

export const method: Factor = {
  id: 'phone',
  kind: 'authenticatorApp',
  state: 'active',
  pendingUntil: 0,
  label: '',
  spentSteps: [],
  failures: 0,
};

const appPassword = {
  id: 'one',
  name: null,
  origin: 'enrolment',
  hash: { algorithm: 'PBKDF2-SHA-256', cost: 1, salt: '', key: '' },
  createdAt: 0,
  lastUsedAt: null,
  lastUsedOver: null,
} as const;

export const user = (mfa: MfaState, change: Partial<User> = {}): User => ({
  ...person('sari', { mfa }),
  ...change,
});
export const enforced = user('enforced', { factors: [method], registered: true });
export const owner: User = { ...enforced, appPasswords: [appPassword], everHadAppPassword: true };

export const tenant = (options: TenantFixtureOptions & { me?: User } = {}): TenantState =>
  new TenantFixture({ users: [options.me ?? owner], ...options }).state;

export const ask = (
  state: TenantState,
  over: Protocol | 'modern',
  proof: 'accountPassword' | 'appPassword' | 'wrongPassword',
  from?: string,
) => {
  const question = {
    userId: 'sari',
    over,
    with: proof,
    now: 0,
    ...(from !== undefined && { from }),
  };
  const answer = wouldSignInPass(state, question);
  return answer.passes ? answer.row : answer.reason;
};
