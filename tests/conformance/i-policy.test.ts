import { describe, expect, it } from 'vitest';
import {
  decideEra,
  decideMfaState,
  decideUserChange,
  decideUserDeletion,
} from '../../src/tenant/administration.ts';
import { decideAppPasswordDeletion, listAppPasswords } from '../../src/tenant/app-passwords.ts';
import { adminOf, whyNotAllowed } from '../../src/tenant/admin-permissions.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import { TenantFixture, password, person, registered } from './tenant-fixture.ts';
import { isMicrosoft, vendor } from './vendor-under-test.ts';

const admin = (
  role: 'globalAdministrator' | 'authenticationAdministrator' | 'authenticationPolicyAdministrator',
) => ({ id: 'adi', role }) as const;

// R1 to R5: a state of each user, which an admin sets.
if (isMicrosoft)
  describe('I. Per-user MFA', () => {
    it('PO-01 per-user MFA moves between its states in every direction, and Done moves Enabled to Enforced', async () => {
      const states = ['disabled', 'enabled', 'enforced'] as const;
      for (const from of states) {
        for (const to of states) {
          const lab = new TenantFixture({ users: [person('sari', { mfa: from })] });
          expect(lab.apply(decideMfaState(lab.state, 'system', 'sari', to))).toBe('ok');
          expect(lab.user().mfa).toBe(to);
        }
      }
      expect((await registered()).user().mfa).toBe('enforced');
    });

    it('C3 an Enabled user with a method stays so in 2018 and is Enforced at once in 2026', async () => {
      for (const [era, expected] of [
        ['2018-03-20', 'enabled'],
        ['2025-12-31', 'enabled'],
        ['2026-01-01', 'enforced'],
      ] as const) {
        const lab = await registered({ era });
        lab.apply(decideMfaState(lab.state, 'system', 'sari', 'disabled'));
        lab.apply(decideMfaState(lab.state, 'system', 'sari', 'enabled'));
        expect(lab.user().mfa).toBe(expected);
        expect(await lab.legacy(password, { protocol: 'smtp' })).toBe(
          expected === 'enabled' ? 'ok' : 'appPasswordRequired',
        );
      }
    });

    it('PO-05 the least role that sets a state of a user (R12)', () => {
      const lab = new TenantFixture();
      const authenticationAdmin = admin('authenticationAdministrator');
      expect(
        decideMfaState(lab.state, authenticationAdmin, 'sari', 'disabled').refusal,
      ).toBeUndefined();
    });
  });

describe('I. Policy', () => {
  it('PO-02 a method that is not allowed is refused even if a page offers it, and nothing is sent', async () => {
    const lab = new TenantFixture({ policy: { factorKinds: ['textMessage'] } });
    const [, session] = await lab.web();
    lab.apply(decideEnrolmentStart(lab.state, session));
    expect(lab.addApp(session)[0]).toBe('methodNotAllowed');
    expect((await lab.addPhone(session, 'phoneCall'))[0]).toBe('methodNotAllowed');
    expect(lab.user().factors).toEqual([]);
    expect(lab.log.some(({ type }) => type === 'callPlaced')).toBe(false);
    expect((await lab.addPhone(session, 'textMessage'))[0]).toBe('ok');
  });

  it('PO-03 the switch turned off: none can be made or managed, and old ones go on working (R14)', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    lab.set({ appPasswordsAllowed: false });
    expect((await lab.create(session))[0]).toBe('tenantSwitchOff');
    expect(listAppPasswords(lab.state, session, lab.now)).toEqual({
      ok: false,
      reason: 'tenantSwitchOff',
    });
    expect(
      lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now)),
    ).toBe('tenantSwitchOff');
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    lab.set({ legacyBlocked: true });
    expect(await lab.legacy(lab.me.appPassword)).toBe('legacyBlocked');
  });

  it('PO-04 stricter parameters do not break what was set up before', async () => {
    const lab = await registered();
    lab.set({ oneTimeCode: { algorithm: 'SHA256', digits: 8, period: 60 }, appPasswordLength: 24 });
    expect(await lab.signIn(lab.me.factorId)).not.toBe('');
    lab.set({ appPasswordLength: vendor.policy.appPasswordLength });
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
  });

  it('PO-05 only an admin with the right role changes a setting or a user', async () => {
    const lab = await registered({ users: [person('sari'), person('budi')] });
    const session = await lab.signIn(lab.me.factorId);
    const sari = adminOf(lab.state, session);
    expect(sari).toEqual({ id: 'sari', role: 'user' });
    expect(adminOf(lab.state, 'nothing')).toBeNull();
    if (!sari) throw new Error('no session');
    const off = { appPasswordsAllowed: false };
    expect(decidePolicyChange(lab.state, sari, off).refusal).toBe('adminRoleMissing');
    expect(decideMfaState(lab.state, sari, 'sari', 'disabled').refusal).toBe('adminRoleMissing');
    expect(decideUserDeletion(lab.state, sari, 'budi', lab.now).refusal).toBe('adminRoleMissing');

    // R12: the least role for each.
    const policyAdmin = admin('authenticationPolicyAdministrator');
    const authenticationAdmin = admin('authenticationAdministrator');
    expect(decidePolicyChange(lab.state, policyAdmin, off).refusal).toBeUndefined();
    expect(decidePolicyChange(lab.state, policyAdmin, { securityDefaults: true }).refusal).toBe(
      'adminRoleMissing',
    );
    expect(decidePolicyChange(lab.state, authenticationAdmin, off).refusal).toBe(
      'adminRoleMissing',
    );
    expect(whyNotAllowed(admin('globalAdministrator'), 'changeUser')).toBeNull();
  });

  it('PO-06 an admin sees no key and no app password: the state holds none', async () => {
    const lab = await registered();
    const seen = JSON.stringify(lab.state);
    for (const secret of lab.secrets.values()) expect(seen).not.toContain(secret);
  });

  it('PO-07 the last global admin can be neither blocked, deleted nor made a user', () => {
    const lab = new TenantFixture({
      users: [person('adi', { role: 'globalAdministrator' }), person('sari')],
    });
    const change = (given: Parameters<typeof decideUserChange>[3]) =>
      lab.apply(decideUserChange(lab.state, 'system', 'adi', given));
    expect(change({ blocked: true })).toBe('lastAdmin');
    expect(change({ role: 'user' })).toBe('lastAdmin');
    expect(lab.apply(decideUserDeletion(lab.state, 'system', 'adi', lab.now))).toBe('lastAdmin');
    expect(change({ officePhone: '+12025550101' })).toBe('ok');
    lab.apply(decideUserChange(lab.state, 'system', 'sari', { role: 'globalAdministrator' }));
    expect(change({ blocked: true })).toBe('ok');
  });

  it.each([
    { codeWindow: { past: -1, future: 1 } },
    { codeWindow: { past: 1, future: 100 } },
    { codeWindow: null },
    { oneTimeCode: { algorithm: 'SHA1', digits: 3, period: 30 } },
    { oneTimeCode: { algorithm: 'SHA1', digits: 6, period: 0 } },
    { oneTimeCode: { algorithm: 'aes', digits: 6, period: 30 } },
    { appPasswordLimit: 0 },
    { appPasswordAlphabet: 'aa' },
    { appPasswordLength: 3 },
    { appPasswordNameMin: [] },
    { appPasswordNameMin: [{ from: '2018-01-01', row: '', value: 8 }] },
    { smtpAuth: 'maybe' },
    { smtpAuthRemovedFrom: '2027-02-30' },
    { trustedRanges: ['10.0.0.0/33'] },
    { trustedRanges: Array(51).fill('10.0.0.0/8') },
    { basicBlocked: ['telnet'] },
    { factorKinds: ['email'] },
    { factorFailureCap: 101 },
    { challengeLife: 11 * 60_000 },
    { passwordCost: 1 },
    { passwordCost: NaN },
    { rememberMfaDays: 0 },
    { rememberMfaDays: 366 },
    { directorySyncLag: 3 * 3_600_000 + 1 },
    { protocolsEnded: [] },
    { protocolsEnded: [{ from: '0001-01-01', row: '', value: ['imap'] }] },
    { unknownSetting: true },
    JSON.parse('{"__proto__": {}}'),
    { constructor: 1 },
  ])('PO-08 %j is no policy', (change: object) => {
    const lab = new TenantFixture();
    expect(lab.apply(decidePolicyChange(lab.state, 'system', change))).toBe('policyInvalid');
  });

  it('PO-08 the profile itself is a policy, and one wrong value stops the whole change', () => {
    const lab = new TenantFixture();
    expect(lab.apply(decidePolicyChange(lab.state, 'system', vendor.policy))).toBe('ok');
    const mixed = { legacyBlocked: true, appPasswordLimit: -1 };
    expect(lab.apply(decidePolicyChange(lab.state, 'system', mixed))).toBe('policyInvalid');
    expect(lab.state.policy.legacyBlocked).toBe(false);
  });

  it('PO-09 a change is written down with the old and the new value', () => {
    const lab = new TenantFixture();
    lab.apply(decidePolicyChange(lab.state, admin('globalAdministrator'), { legacyBlocked: true }));
    expect(lab.rows.at(-1)).toMatchObject({
      actor: 'adi',
      action: 'policyChanged',
      target: 'legacyBlocked: false → true',
    });
  });

  it('the day of the rules is one of the calendar, and not before the tenant', () => {
    const lab = new TenantFixture();
    expect(lab.apply(decideEra(lab.state, '2027-02-30'))).toBe('eraMalformed');
    expect(lab.apply(decideEra(lab.state, '2010-01-01'))).toBe('eraBeforeTenant');
    expect(lab.apply(decideEra(lab.state, '2026-11-23'))).toBe('ok');
    expect(lab.state.era).toBe('2026-11-23');
  });
});
