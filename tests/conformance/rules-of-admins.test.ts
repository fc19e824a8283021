import { describe, expect, it } from 'vitest';
import {
  decidePasswordChange,
  decidePasswordReset,
  prepareNewPassword,
} from '../../src/tenant/lazy/account-password.ts';
import {
  decideAppPasswordsDeleted,
  decideEra,
  decideMfaState,
  decideReRegistration,
  decideSessionsRevoked,
  decideUnlock,
  decideUnlockAll,
  decideUserChange,
  decideUserDeletion,
} from '../../src/tenant/administration.ts';
import type { Admin } from '../../src/tenant/admin-permissions.ts';
import type { Decision } from '../../src/tenant/decision.ts';
import type { Policy } from '../../src/tenant/model.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import {
  TenantFixture,
  password,
  registered,
  type TenantFixtureOptions,
} from './tenant-fixture.ts';

/** What admins may do, to the letter of R12, and what the log says of it. */

const as = (role: Exclude<Admin, string>['role']): Admin => ({ id: 'budi', role });
const eventsOf = ({ events }: Decision) => events;

describe('R12 each act has its role', () => {
  const lab = new TenantFixture();
  const { state, now } = lab;
  const { passwordHash } = lab.user();
  const prepared = { passwordHash, isCurrentRight: false, comparedWith: passwordHash };
  const actions: Readonly<Record<string, (admin: Admin) => Decision>> = {
    mfaState: (admin) => decideMfaState(state, admin, 'sari', 'enforced'),
    reRegistration: (admin) => decideReRegistration(state, admin, 'sari'),
    sessions: (admin) => decideSessionsRevoked(state, admin, 'sari'),
    appPasswords: (admin) => decideAppPasswordsDeleted(state, admin, 'sari'),
    reset: (admin) => decidePasswordReset(state, admin, 'sari', prepared),
    unlock: (admin) => decideUnlock(state, admin, 'sari'),
    unlockAll: (admin) => decideUnlockAll(state, admin),
    user: (admin) => decideUserChange(state, admin, 'sari', { blocked: true }),
    deletion: (admin) => decideUserDeletion(state, admin, 'sari', now),
    policy: (admin) => decidePolicyChange(state, admin, { legacyBlocked: true }),
    both: (admin) =>
      decidePolicyChange(state, admin, { appPasswordsAllowed: false, legacyBlocked: true }),
    switch: (admin) => decidePolicyChange(state, admin, { appPasswordsAllowed: false }),
  };
  const global = ['user', 'deletion', 'policy', 'both'];

  it.each(Object.keys(actions))('%s', (name) => {
    const answer = (admin: Admin) => actions[name]?.(admin).refusal ?? 'ok';
    const isUserAct = !global.includes(name) && name !== 'switch';
    expect(answer('system')).toBe('ok');
    expect(answer(as('globalAdministrator'))).toBe('ok');
    expect(answer(as('user'))).toBe('adminRoleMissing');
    expect(answer(as('authenticationAdministrator'))).toBe(isUserAct ? 'ok' : 'adminRoleMissing');
    expect(answer(as('authenticationPolicyAdministrator'))).toBe(
      name === 'switch' ? 'ok' : 'adminRoleMissing',
    );
  });

  it('BI-02 an unknown user or session is refused for every command', () => {
    expect(decideUnlock(state, 'system', 'nobody').refusal).toBe('unknownUser');
    expect(decidePasswordReset(state, 'system', 'nobody', prepared).refusal).toBe('unknownUser');
    expect(decidePasswordReset(state, 'system', 'sari', null).refusal).toBe('newPasswordMalformed');
  });
});

describe('what follows from an act', () => {
  const full = (options: TenantFixtureOptions = {}) =>
    registered({ era: '2026-02-01', ...options, policy: { ...options.policy } });
  const typesOf = (decision: Decision) => decision.events.map(({ type }) => type);

  it('PO-01 to the same state nothing happens; to Disabled and Enforced nothing but that', async () => {
    const { state } = await full();
    const to = (mfa: 'disabled' | 'enabled' | 'enforced') =>
      eventsOf(decideMfaState(state, 'system', 'sari', mfa));
    expect(to('enforced')).toEqual([]);
    expect(to('disabled')).toMatchObject([{ to: 'disabled', by: 'admin' }]);
    expect(to('enabled')).toMatchObject([
      { to: 'enabled', by: 'admin' },
      { to: 'enforced', by: 'registration' },
    ]);
    const bare = decideMfaState(
      new TenantFixture({ era: '2026-02-01' }).state,
      'system',
      'budi',
      'enabled',
    );
    expect(eventsOf(bare)).toMatchObject([{ to: 'enabled' }]);
  });

  it('ST-10, N1 what the policy adds: sessions end where MFA is turned on, app passwords go where it is turned off', async () => {
    const { state } = await full({
      policy: { mfaOnEndsSessions: true, appPasswordsWhenMfaDisabled: 'delete' },
    });
    expect(eventsOf(decideMfaState(state, 'system', 'sari', 'disabled'))).toMatchObject([
      { type: 'mfaStateChanged' },
      { type: 'appPasswordDeleted', by: 'policy' },
    ]);
    expect(eventsOf(decideMfaState(state, 'system', 'budi', 'enforced'))).toMatchObject([
      { type: 'mfaStateChanged' },
      { type: 'sessionsRevoked', by: 'admin', exceptId: null },
    ]);
  });

  it('RV-02, RV-07 the log says who ended sessions and deleted app passwords', async () => {
    const { state } = await full({ policy: { reRegisterRevokes: true } });
    expect(eventsOf(decideAppPasswordsDeleted(state, 'system', 'sari'))).toMatchObject([
      { by: 'admin' },
    ]);
    expect(eventsOf(decideSessionsRevoked(state, 'system', 'sari'))).toMatchObject([
      { by: 'admin' },
    ]);
    expect(eventsOf(decideReRegistration(state, 'system', 'sari'))).toMatchObject([
      { type: 'reRegistrationRequired' },
      { type: 'sessionsRevoked', by: 'admin' },
      { type: 'appPasswordDeleted', by: 'policy' },
    ]);
    const kept = { ...state, policy: { ...state.policy, reRegisterRevokes: false } };
    expect(decideReRegistration(kept, 'system', 'sari').events).toHaveLength(2);
  });

  it('VN-12 sessions end when a user is blocked, not on an unblock or a second block', async () => {
    const lab = await full();
    const change = (blocked: boolean) =>
      typesOf(decideUserChange(lab.state, 'system', 'sari', { blocked }));
    expect(change(true)).toEqual(['userChanged', 'sessionsRevoked']);
    expect(change(false)).toEqual(['userChanged']);
    lab.apply(decideUserChange(lab.state, 'system', 'sari', { blocked: true }));
    expect(change(true)).toEqual(['userChanged']);
  });

  it('the day of the tenant’s beginning is the first that it has', () => {
    const { state } = new TenantFixture({ createdOn: '2016-05-02' });
    expect(eventsOf(decideEra(state, '2016-05-02'))).toMatchObject([{ type: 'eraChanged' }]);
    expect(decideEra(state, '2016-05-01').refusal).toBe('eraBeforeTenant');
    expect(decideEra(state, state.era).events).toEqual([]);
  });
});

describe('RV-09 a new account password', () => {
  const prepare = (lab: TenantFixture, current: string | null, next: string) =>
    prepareNewPassword(lab.state, 'sari', { current, next }, lab.ports.random);
  const change = async (
    lab: TenantFixture,
    session: string,
    current: string,
    next = 'long enough',
  ) => {
    const prepared = await prepare(lab, current, next);
    return decidePasswordChange(lab.state, session, prepared, lab.now);
  };

  it('has 8 to 256 characters', async () => {
    const lab = new TenantFixture();
    const isTaken = async (length: number) =>
      (await prepare(lab, null, 'x'.repeat(length))) !== null;
    expect(await isTaken(7)).toBe(false);
    expect(await isTaken(8)).toBe(true);
    expect(await isTaken(256)).toBe(true);
    expect(await isTaken(257)).toBe(false);
    expect(await prepare(lab, null, ['x'.repeat(9)] as never)).toBeNull();
  });

  it('is set by its owner after a proof, with the present one, and not during a wait', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    expect((await change(lab, 'nothing', password)).refusal).toBe('stepNotReached');
    const [, owing] = await lab.web();
    expect((await change(lab, owing, password)).refusal).toBe('stepNotReached');
    expect((await change(lab, session, 'wrong')).refusal).toBe('passwordWrong');
    const { state } = lab;
    const stale = { ...state, policy: { ...state.policy, freshProofLife: 60_000 } };
    const prepared = await prepare(lab, password, 'long enough');
    expect(decidePasswordChange(stale, session, prepared, lab.now + 60_000).refusal).toBe(
      'reauthenticationRequired',
    );
    expect(eventsOf(await change(lab, session, password))).toMatchObject([
      { type: 'accountPasswordChanged', by: 'user' },
      { type: 'sessionsRevoked', by: 'user', exceptId: session },
    ]);
    for (let count = 0; count < 10; count += 1) await lab.web(`wrong ${String(count)}`);
    expect((await change(lab, session, password)).refusal).toBe('accountLocked');
  });

  it('set by an admin ends every session; app passwords go by the policy only', async () => {
    const lab = await registered();
    const prepared = await prepare(lab, null, 'long enough');
    const reset = (policy: Partial<Policy> = {}) =>
      decidePasswordReset(
        { ...lab.state, policy: { ...lab.state.policy, ...policy } },
        'system',
        'sari',
        prepared,
      ).events;
    expect(reset()).toMatchObject([
      { type: 'accountPasswordChanged', by: 'admin' },
      { type: 'sessionsRevoked', by: 'admin', exceptId: null },
    ]);
    expect(reset()).toHaveLength(2);
    expect(reset({ passwordResetRevokes: true })[2]).toMatchObject({ by: 'policy' });
  });
});
