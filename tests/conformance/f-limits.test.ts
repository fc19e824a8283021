import { describe, expect, it } from 'vitest';
import { decideAppPasswordDeletion } from '../../src/tenant/app-passwords.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { TenantFixture, registered, type Registered } from './tenant-fixture.ts';
import { length, nobodys, turnMfaOff, withoutMfa } from './vendor-cases.ts';
import { isMicrosoft, vendor } from './vendor-under-test.ts';

async function managing(options = {}): Promise<[TenantFixture & { me: Registered }, string]> {
  const lab = await registered(options);
  return [lab, await lab.signIn(lab.me.factorId)];
}

describe('F. Limits and conditions', () => {
  if (isMicrosoft)
    it('AP-14 the limit is forty (R15)', () => {
      expect(vendor.policy.appPasswordLimit).toBe(40);
    });

  it('AP-14 the last one within the limit is made, the next is refused, and a deleted one frees its place', async () => {
    const { appPasswordLimit } = vendor.policy;
    const [lab, session] = await managing();
    for (let count = 2; count <= appPasswordLimit; count += 1) {
      expect((await lab.create(session, `Laptop ${String(count)}`))[0]).toBe('ok');
    }
    expect((await lab.create(session, 'One too many'))[0]).toBe('appPasswordLimit');
    expect(lab.user().appPasswords).toHaveLength(appPasswordLimit);
    lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now));
    expect((await lab.create(session, 'Once more'))[0]).toBe('ok');
  });

  it('AP-15 the limit counts live ones only', async () => {
    const [lab, session] = await managing({ policy: { appPasswordLimit: 2 } });
    for (let count = 0; count < 10; count += 1) {
      const [answer, id] = await lab.create(session, `Laptop ${String(count)}`);
      expect(answer).toBe('ok');
      lab.apply(decideAppPasswordDeletion(lab.state, session, id, lab.now));
    }
    expect(lab.user().appPasswords).toHaveLength(1);
  });

  it('AP-16 without MFA none can be made', async () => {
    const lab = new TenantFixture();
    const [, session] = await lab.web(undefined, 'budi@kopisenja.example');
    expect(lab.state.sessions[session]?.stage).toBe('signedIn');
    expect((await lab.create(session))[0]).toBe(withoutMfa);
  });

  it('AP-17 a sign-in by app password opens no session from which one could be made', async () => {
    const lab = await registered();
    const before = Object.keys(lab.state.sessions);
    await lab.legacy(lab.me.appPassword);
    expect(Object.keys(lab.state.sessions)).toEqual(before);
  });

  it('AP-18 one is made only after a second proof, as fresh as the policy wants', async () => {
    const lab = await registered({ policy: { trustedRanges: ['203.0.113.0/24'] } });
    const [, unproved] = await lab.web(undefined, undefined, '203.0.113.7');
    expect((await lab.create(unproved))[0]).toBe('reauthenticationRequired');
    const session = await lab.signIn(lab.me.factorId);
    expect((await lab.create(session))[0]).toBe('ok');
    lab.set({ freshProofLife: 600_000 });
    lab.skip(600);
    expect((await lab.create(session))[0]).toBe('reauthenticationRequired');
  });

  it('AP-19 off for the tenant and off for the user are two reasons', async () => {
    const [lab, session] = await managing();
    lab.set({ appPasswordsAllowed: false });
    expect((await lab.create(session))[0]).toBe('tenantSwitchOff');
    lab.set({ appPasswordsAllowed: true });
    expect(turnMfaOff(lab, session)).toBe('ok');
    expect((await lab.create(session))[0]).toBe(withoutMfa);
  });

  it('AP-20 there is no expiry: one works as long as its protocol does', async () => {
    const lab = await registered();
    lab.skip(10 * 365 * 24 * 3600);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
  });

  it('AP-21 the value cannot be chosen', async () => {
    const [lab, session] = await managing();
    await lab.create(session, { name: 'Laptop at home', password: nobodys });
    await lab.create(session, nobodys);
    expect(await lab.legacy(nobodys)).toBe('badPassword');
  });

  it('AP-22 so few bits are kept as a slow hash', () => {
    const bits = length * Math.log2(vendor.policy.appPasswordAlphabet.length);
    expect(bits.toFixed(1)).toBe(isMicrosoft ? '75.2' : '59.5');
    expect(bits).toBeLessThan(112);
    expect(vendor.policy.passwordCost).toBeGreaterThanOrEqual(600_000);
  });
});

// Where an admin makes users register, the registration ends with an app password.
if (isMicrosoft)
  describe('F. The first app password', () => {
    it('AP-23 the first set-up ends with one where the organisation needs it, and without where not', async () => {
      const lab = await registered();
      expect(lab.user().appPasswords).toMatchObject([{ origin: 'enrolment', name: null }]);
      expect(await lab.confirmContact(lab.me.sessionId)).toBe('stepNotReached');
      for (const policy of [{ appPasswordsAllowed: false }, { securityDefaults: true }]) {
        const without = await registered({ policy });
        expect(without.user().appPasswords).toEqual([]);
        expect(without.user().registered).toBe(true);
      }
    });

    it('R26 a second press on the page of the first one makes no second one', async () => {
      const lab = new TenantFixture();
      const [, session] = await lab.web();
      lab.apply(decideEnrolmentStart(lab.state, session));
      const [, factor] = lab.addApp(session);
      await lab.submit(session, factor, await lab.code(factor));
      expect(await lab.confirmContact(session)).toBe('ok');
      expect(await lab.confirmContact(session)).toBe('stepNotReached');
      expect(lab.user().appPasswords).toHaveLength(1);
      expect(lab.finish(session)).toBe('ok');
    });
  });
