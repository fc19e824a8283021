import { describe, expect, it } from 'vitest';
import { decideReRegistration, decideUserChange } from '../../src/tenant/administration.ts';
import { decideDefaultFactor, decideFactorRemoval } from '../../src/tenant/factors.ts';
import { decideEnrolmentStart, decideFactorCancelled } from '../../src/tenant/enrolment.ts';
import { noticesFor } from '../../src/tenant/notices.ts';
import { Lab, person, registered } from './lab.ts';

/** A session that stands on "How should we contact you?". */
async function enrolling(lab = new Lab()): Promise<[Lab, string]> {
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

  it('EN-07 beginning again makes a new key, and the old one is worth nothing', async () => {
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

  it('EN-10 only kinds that the admin allows can be set up', async () => {
    const [lab, session] = await enrolling(new Lab({ policy: { factorKinds: ['textMessage'] } }));
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

  it('EN-13 a phone that was removed proves nothing; it has to be bound again', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    await lab.submit(session, phone, lab.message());
    lab.apply(decideFactorRemoval(lab.state, session, phone, lab.now));
    const [, next] = await lab.web();
    expect(await lab.resend(next, phone)).toBe('stepNotReached');
    expect(await lab.submit(next, phone, lab.message())).toBe('stepNotReached');
  });

  it('EN-14 the office phone is the directory’s: call only, and the method goes when the admin changes it', async () => {
    const users = [person('sari', { officePhone: fictionalOffice }), person('budi')];
    const [lab, session] = await enrolling(new Lab({ users }));
    expect((await lab.addPhone(session, 'textMessage', null))[0]).toBe('methodNotAllowed');
    const [answer, office] = await lab.addPhone(session, 'phoneCall', null);
    expect(answer).toBe('ok');
    expect(lab.pressHash(session, office)).toBe('ok');
    expect(lab.user().factors[0]).toMatchObject({ state: 'active', isOfficePhone: true });
    lab.apply(decideUserChange(lab.state, 'offStage', 'sari', { officePhone: '+12025550199' }));
    expect(lab.user().factors).toEqual([]);

    const [, budi] = await lab.web('Latihan-Senja-2018', 'budi@kopisenja.example');
    lab.apply(decideEnrolmentStart(lab.state, budi));
    expect((await lab.addPhone(budi, 'phoneCall', null))[0]).toBe('officePhoneMissing');
  });

  it('EN-16 e-mail is no method, whatever a request says', async () => {
    const [lab, session] = await enrolling();
    expect((await lab.addPhone(session, 'email' as never))[0]).toBe('methodNotAllowed');
    expect(lab.state.policy.factorKinds).not.toContain('email');
  });

  it('EN-17 a code by message has six digits, lives ten minutes, is taken once and only where it was asked for', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    expect(lab.message()).toMatch(/^[0-9]{6}$/);
    await lab.submit(session, phone, lab.message());

    const [, one] = await lab.web();
    const [, other] = await lab.web();
    await lab.resend(one, phone);
    expect(await lab.submit(other, phone, lab.message())).toBe('codeWrong');
    expect(await lab.submit(one, phone, lab.message())).toBe('ok');
    expect(await lab.submit(one, phone, lab.message())).toBe('stepNotReached');
    const [, third] = await lab.web();
    expect(await lab.submit(third, phone, lab.message())).not.toBe('ok');

    lab.set({ pendingSignInLife: 3_600_000 });
    const [, late] = await lab.web();
    await lab.resend(late, phone);
    lab.skip(600);
    expect(await lab.submit(late, phone, lab.message())).toBe('codeExpired');
    const [, budi] = await lab.web('Latihan-Senja-2018', 'budi@kopisenja.example');
    expect(await lab.submit(budi, phone, lab.message())).toBe('stepNotReached');
  });

  it('EN-18 a new message outdates the older code, keeps the failures, and cannot be had without end', async () => {
    const [lab, session] = await enrolling();
    const [, phone] = await lab.addPhone(session);
    const older = lab.message();
    const wrong = older === '000000' ? '000001' : '000000';
    await lab.submit(session, phone, wrong);
    const before = lab.user().failures.secondFactor.total;
    await lab.resend(session, phone);
    expect(lab.user().failures.secondFactor.total).toBe(before);
    if (older !== lab.message()) {
      expect(await lab.submit(session, phone, older)).not.toBe('ok');
    }
    let answer = 'ok';
    for (let count = 0; count < 20; count += 1) answer = await lab.resend(session, phone);
    expect(answer).toBe('tooManyChallenges');
    lab.skip(3600);
    expect(await lab.resend(session, phone)).toBe('ok');
  });

  it('EN-19 a code by message is in no event and no state', async () => {
    const [lab, session] = await enrolling();
    await lab.addPhone(session);
    const text = JSON.stringify([lab.log, lab.state]);
    expect(text).not.toContain(`"${lab.message()}"`);
    expect(lab.user().factors[0]?.challenge?.codeHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('EN-20 whoever comes back in mid-set-up proves what is there and goes on', async () => {
    const [lab, session] = await enrolling();
    const [, factor] = lab.addApp(session);
    await lab.submit(session, factor, await lab.code(factor));
    lab.skip(60);
    const [, again] = await lab.web();
    expect(lab.state.sessions[again]?.stage).toBe('secondFactorRequired');
    await lab.submit(again, factor, await lab.code(factor));
    const next = Object.values(lab.state.sessions).find(({ stage }) => stage === 'setUpRequired');
    expect(next?.provedAt).toBe(lab.now);
    lab.apply(decideEnrolmentStart(lab.state, next?.id ?? ''));
    expect(await lab.confirmContact(next?.id ?? '')).toBe('ok');
    expect(lab.finish(next?.id ?? '')).toBe('ok');
    expect(lab.user().mfa).toBe('enforced');
  });

  it('EN-21 no step can be skipped', async () => {
    const lab = new Lab();
    const [, session] = await lab.web();
    expect(lab.addApp(session)[0]).toBe('stepNotReached');
    expect((await lab.addPhone(session))[0]).toBe('stepNotReached');
    expect(await lab.confirmContact(session)).toBe('stepNotReached');
    expect(lab.finish(session)).toBe('stepNotReached');
    lab.apply(decideEnrolmentStart(lab.state, session));
    expect(await lab.confirmContact(session)).toBe('stepNotReached');
    expect(lab.finish(session)).toBe('stepNotReached');
    expect((await lab.create(session))[0]).toBe('stepNotReached');
  });

  it('EN-22 methods are added and removed only after a second proof, as fresh as the policy wants', async () => {
    const lab = await registered({ policy: { trustedRanges: ['203.0.113.0/24'] } });
    // In a trusted range the browser gave no second proof.
    const [, unproved] = await lab.web(undefined, undefined, '203.0.113.7');
    expect(lab.state.sessions[unproved]?.stage).toBe('signedIn');
    expect(lab.addApp(unproved)[0]).toBe('reauthenticationRequired');
    expect(lab.apply(decideFactorRemoval(lab.state, unproved, lab.me.factorId, lab.now))).toBe(
      'reauthenticationRequired',
    );
    lab.skip(60);
    expect(await lab.submit(unproved, lab.me.factorId, await lab.code(lab.me.factorId))).toBe('ok');

    const session = await lab.signIn(lab.me.factorId);
    lab.skip(24 * 3600);
    expect(lab.addApp(session)[0]).toBe('ok');
    lab.set({ freshProofLife: 10 * 60_000 });
    expect(lab.addApp(session)[0]).toBe('reauthenticationRequired');
    expect(await lab.submit(session, lab.me.factorId, await lab.code(lab.me.factorId))).toBe('ok');
    const renewed =
      lab.log.findLast((event) => event.type === 'secondFactorAccepted')?.nextSessionId ?? '';
    expect(lab.addApp(renewed)[0]).toBe('ok');
  });

  it('EN-23 the user is told when a method comes or goes', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    lab.apply(decideFactorRemoval(lab.state, session, lab.me.factorId, lab.now));
    lab.apply(decideReRegistration(lab.state, 'offStage', 'sari'));
    expect(noticesFor('sari', lab.log).map(({ what }) => what)).toEqual([
      'factorVerified',
      'appPasswordCreated',
      'factorRemoved',
      'reRegistrationRequired',
    ]);
    expect(noticesFor('budi', lab.log)).toEqual([]);
  });

  it('EN-24 the key is in no event, no state and no row of the record', async () => {
    const lab = await registered();
    const key = lab.secrets.get(`key:${lab.me.factorId}`) ?? '';
    expect(key).toHaveLength(32);
    expect(JSON.stringify([lab.log, lab.state, lab.rows])).not.toContain(key);
  });

  it('§2.4 row 2 another method can be the default', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    await lab.submit(session, phone, lab.message());
    lab.apply(decideDefaultFactor(lab.state, session, lab.me.factorId, lab.now));
    expect(lab.user().defaultFactorId).toBe(lab.me.factorId);
    expect(lab.apply(decideDefaultFactor(lab.state, session, 'nothing', lab.now))).toBe(
      'factorNotFound',
    );
  });
});

const fictionalOffice = '+12025550123';
