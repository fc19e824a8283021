import { describe, expect, it } from 'vitest';
import { decideReRegistration, decideUserChange } from '../../src/tenant/administration.ts';
import { decideDefaultFactor, decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { noticesFor } from '../../src/tenant/lazy/notices.ts';
import { TenantFixture, person, registered } from './tenant-fixture.ts';

/** A session that stands on "How should we contact you?". */
async function enrolling(lab = new TenantFixture()): Promise<[TenantFixture, string]> {
  const [, sessionId] = await lab.web();
  lab.apply(decideEnrolmentStart(lab.state, sessionId));
  return [lab, sessionId];
}

describe('C. Methods and messages', () => {
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
    const [lab, session] = await enrolling(new TenantFixture({ users }));
    expect((await lab.addPhone(session, 'textMessage', null))[0]).toBe('methodNotAllowed');
    const [answer, office] = await lab.addPhone(session, 'phoneCall', null);
    expect(answer).toBe('ok');
    expect(lab.pressHash(session, office)).toBe('ok');
    expect(lab.user().factors[0]).toMatchObject({ state: 'active', isOfficePhone: true });
    lab.apply(decideUserChange(lab.state, 'system', 'sari', { officePhone: '+12025550199' }));
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

  it('§2.3 row 7, G18: under security defaults an app can be registered and no phone; older phones go on', async () => {
    const lab = new TenantFixture({ policy: { securityDefaults: true } });
    const [, session] = await lab.web();
    lab.apply(decideEnrolmentStart(lab.state, session));
    expect((await lab.addPhone(session))[0]).toBe('methodNotAllowed');
    expect((await lab.addPhone(session, 'phoneCall'))[0]).toBe('methodNotAllowed');
    expect(lab.addApp(session)[0]).toBe('ok');

    const before = new TenantFixture();
    const [, first] = await before.web();
    before.apply(decideEnrolmentStart(before.state, first));
    const [, phone] = await before.addPhone(first);
    await before.submit(first, phone, before.message());
    before.set({ securityDefaults: true });
    const [, later] = await before.web();
    expect(await before.resend(later, phone)).toBe('ok');
    expect(await before.submit(later, phone, before.message())).toBe('ok');
  });

  it('EN-20 a user who returns in the middle of set-up proves the registered method and continues', async () => {
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
    const lab = new TenantFixture();
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
    lab.apply(decideReRegistration(lab.state, 'system', 'sari'));
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
