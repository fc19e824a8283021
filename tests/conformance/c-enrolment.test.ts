import { describe, expect, it } from 'vitest';
import { decideEnrolmentStart, decideFactorCancelled } from '../../src/tenant/enrolment.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import type { Policy } from '../../src/tenant/policy.ts';
import { policy as microsoft365 } from '../../src/vendors/microsoft-365/policy.ts';
import { TenantFixture, registered } from './tenant-fixture.ts';

/** A session that stands on "How should we contact you?". */
async function enrolling(lab = new TenantFixture()): Promise<[TenantFixture, string]> {
  const [, sessionId] = await lab.web();
  lab.apply(decideEnrolmentStart(lab.state, sessionId));
  return [lab, sessionId];
}

describe('C. Enrolment', () => {
  it('EN-01 a started set-up is pending and changes nothing for the account', async () => {
    const [lab, session] = await enrolling();
    lab.addApp(session);
    expect(lab.user().factors.map(({ state }) => state)).toEqual(['pending']);
    expect(lab.user().mfa).toBe('enabled');
    const [, again] = await lab.web();
    expect(lab.state.sessions[again]?.stage).toBe('setUpRequired');
    expect(await lab.legacy('Latihan-Senja-2018')).toBe('ok');
  });

  it('EN-02 a wrong code leaves the set-up as it is, with the same key', async () => {
    const [lab, session] = await enrolling();
    const [, factor] = lab.addApp(session);
    const right = await lab.code(factor);
    const wrong = right === '000000' ? '000001' : '000000';
    expect(await lab.submit(session, factor, wrong)).toBe('codeWrong');
    expect(lab.user().factors[0]?.state).toBe('pending');
    expect(await lab.submit(session, factor, await lab.code(factor))).toBe('ok');
  });

  it('EN-03 a missing code is told, and nothing is thrown', async () => {
    const [lab, session] = await enrolling();
    const [, factor] = lab.addApp(session);
    expect(await lab.submit(session, factor, '')).toBe('codeEmpty');
    expect(await lab.submit(session, factor, undefined as never)).toBe('codeEmpty');
  });

  it('EN-04 a good code activates the method, with the parameters of that day for good', async () => {
    const [lab, session] = await enrolling();
    const [, factor] = lab.addApp(session);
    lab.set({ oneTimeCode: { algorithm: 'SHA512', digits: 8, period: 60 } });
    expect(await lab.submit(session, factor, await lab.code(factor))).toBe('ok');
    expect(lab.user().factors[0]).toMatchObject({
      state: 'active',
      parameters: { algorithm: 'SHA1', digits: 6, period: 30 },
    });
  });

  it('EN-05 a code for a set-up that was never begun is refused', async () => {
    const [lab, session] = await enrolling();
    expect(await lab.submit(session, 'nothing', '123456')).toBe('stepNotReached');
  });

  it('EN-06 a set-up older than ten minutes is refused', async () => {
    const [lab, session] = await enrolling();
    const [, factor] = lab.addApp(session);
    lab.skip(600);
    expect(await lab.submit(session, factor, await lab.code(factor))).toBe('enrolmentExpired');
    const [, again] = lab.addApp(session);
    lab.skip(599);
    expect(await lab.submit(session, again, await lab.code(again))).toBe('ok');
  });

  it('EN-07 starting again makes a new key, and the old one is not accepted', async () => {
    const [lab, session] = await enrolling();
    const [, old] = lab.addApp(session);
    const oldCode = await lab.code(old);
    const [, fresh] = lab.addApp(session);
    expect(lab.secrets.get(`key:${old}`)).not.toBe(lab.secrets.get(`key:${fresh}`));
    expect(await lab.submit(session, old, oldCode)).toBe('stepNotReached');
    expect(await lab.submit(session, fresh, oldCode)).toBe('codeWrong');
  });

  it('EN-08 a cancelled set-up leaves the account as before', async () => {
    const [lab, session] = await enrolling();
    lab.addApp(session);
    expect(lab.apply(decideFactorCancelled(lab.state, session))).toBe('ok');
    expect(lab.user().factors).toEqual([]);
    const [answer, again] = await lab.web();
    expect(answer).toBe('ok');
    expect(lab.state.sessions[again]?.stage).toBe('setUpRequired');
  });

  it('EN-09 the code that finished the set-up does not sign in', async () => {
    const [lab, session] = await enrolling();
    const [, factor] = lab.addApp(session);
    const code = await lab.code(factor);
    await lab.submit(session, factor, code);
    const [, later] = await lab.web();
    expect(await lab.submit(later, factor, code)).toBe('codeReplayed');
  });

  it('EN-10 parameters that no authenticator app knows become no policy, and no set-up has them', async () => {
    const [lab, session] = await enrolling();
    for (const bad of [{ algorithm: 'MD5' }, { digits: 5 }, { period: 7 }]) {
      const change = { oneTimeCode: { ...microsoft365.oneTimeCode, ...bad } } as Partial<Policy>;
      expect(lab.apply(decidePolicyChange(lab.state, 'system', change))).toBe('policyInvalid');
    }
    expect(lab.addApp(session)[0]).toBe('ok');
    expect(lab.user().factors.at(-1)?.parameters).toEqual(microsoft365.oneTimeCode);
  });

  it('EN-10 only kinds that the admin allows can be set up', async () => {
    const [lab, session] = await enrolling(
      new TenantFixture({ policy: { factorKinds: ['textMessage'] } }),
    );
    expect(lab.addApp(session)[0]).toBe('methodNotAllowed');
    expect((await lab.addPhone(session, 'phoneCall'))[0]).toBe('methodNotAllowed');
    expect((await lab.addPhone(session))[0]).toBe('ok');
  });

  it('EN-11 five authenticator apps are possible, the sixth is refused; other kinds are free', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    for (let count = 2; count <= 5; count += 1) {
      const [answer, id] = lab.addApp(session);
      expect(answer).toBe('ok');
      expect(await lab.submit(session, id, await lab.code(id))).toBe('ok');
    }
    expect(lab.addApp(session)[0]).toBe('factorLimit');
    const [, phone] = await lab.addPhone(session);
    expect(await lab.submit(session, phone, lab.message())).toBe('ok');
    expect(lab.user().factors).toHaveLength(6);
  });

  it('EN-12 a phone counts only with a number that is one, and after its code', async () => {
    const [lab, session] = await enrolling();
    for (const [number, reason] of [
      ['', 'phoneNumberEmpty'],
      ['abc', 'phoneNumberMalformed'],
      ['+62 812 3456 7890', 'phoneNumberReal'],
    ] as const) {
      expect((await lab.addPhone(session, 'textMessage', number))[0]).toBe(reason);
    }
    const [, phone] = await lab.addPhone(session);
    expect(lab.user().factors[0]?.state).toBe('pending');
    expect(lab.finish(session)).toBe('stepNotReached');
    expect(await lab.submit(session, phone, lab.message())).toBe('ok');
  });
});
