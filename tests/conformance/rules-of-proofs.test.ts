import { describe, expect, it } from 'vitest';
import { decideAppPasswordDeletion } from '../../src/tenant/app-passwords.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { decideSessionsRevoked, decideMfaState } from '../../src/tenant/administration.ts';
import { decideDefaultFactor } from '../../src/tenant/lazy/factors.ts';
import { firstFactor, isUsable, stageAfterPassword } from '../../src/tenant/mfa.ts';
import type { Factor } from '../../src/tenant/model.ts';
import { decideBrowserRemembered, isRemembered } from '../../src/tenant/remembered-browsers.ts';
import { decideCode, prepareCode } from '../../src/tenant/verification.ts';
import { factorAskedFor } from '../../src/tenant/web-sign-in.ts';
import { password, person, registered, type TenantFixture } from './tenant-fixture.ts';
import { method, tenant, user } from './rules-people.ts';

/** Who has to prove what, with which method, in which session. */

const budi = 'budi@kopisenja.example';
const eventsOf = (lab: TenantFixture, type: string) =>
  lab.log.filter((event) => event.type === type);

describe('the method that is asked for', () => {
  const spare: Factor = { ...method, id: 'spare' };
  const worn: Factor = { ...method, id: 'worn', failures: 100 };
  const pending: Factor = { ...method, id: 'pending', state: 'pending' };
  const ask = (factors: readonly Factor[], defaultFactorId: string | null = null) => {
    const me = user('enforced', { factors, defaultFactorId });
    return firstFactor(tenant({ me }), me)?.id;
  };

  it('§2.4 row 2 is the chosen one, else the newest', () => {
    expect(ask([method, spare, pending])).toBe('spare');
    expect(ask([method, spare], 'phone')).toBe('phone');
    expect(ask([method, spare], 'gone')).toBe('spare');
    expect(ask([])).toBeUndefined();
  });

  it('LK-08 is never one that too many wrong answers turned off', () => {
    expect(ask([method, worn])).toBe('phone');
    expect(ask([method, worn], 'worn')).toBe('phone');
    expect(ask([worn])).toBeUndefined();
    expect(isUsable(tenant(), { ...pending, failures: 0 })).toBe(false);
  });

  it('ST-06 is told only to a session that owes a proof', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    expect(factorAskedFor(lab.state, session)).toBeNull();
    const [, owing] = await lab.web();
    expect(factorAskedFor(lab.state, owing)).toBe(lab.me.factorId);
    const worn100 = user('enforced', { factors: [worn] });
    expect(firstFactor(tenant({ me: worn100 }), worn100)).toBeUndefined();
  });

  it('a chosen method is asked for from then on', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    await lab.submit(session, phone, lab.message());
    lab.apply(decideDefaultFactor(lab.state, session, lab.me.factorId, lab.now));
    const [, owing] = await lab.web();
    expect(factorAskedFor(lab.state, owing)).toBe(lab.me.factorId);
  });
});

describe('sessions and what they may prove', () => {
  it('EN-22 who has no method may add one without a proof', async () => {
    const lab = await registered();
    const [, session] = await lab.web(password, budi);
    expect(lab.addApp(session)[0]).toBe('ok');
  });

  it('EN-21 a session that owes its proof reaches no unfinished method', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, unfinished] = lab.addApp(session);
    const [, owing] = await lab.web();
    expect(await lab.submit(owing, unfinished, await lab.code(unfinished))).toBe('stepNotReached');
    expect(await lab.submit(session, unfinished, await lab.code(unfinished))).toBe('ok');
  });

  it('EN-21 nor does a set-up reach a method that is finished', async () => {
    const lab = await registered({ users: [person('sari'), person('tono')] });
    const [, session] = await lab.web(password, 'tono@kopisenja.example');
    lab.apply(decideEnrolmentStart(lab.state, session));
    const [, factorId] = lab.addApp(session);
    expect(await lab.submit(session, factorId, await lab.code(factorId))).toBe('ok');
    lab.skip(60);
    expect(await lab.submit(session, factorId, await lab.code(factorId))).toBe('stepNotReached');
  });

  it('§1.5 row 5 ending the sessions of one user leaves those of others, and their browsers', async () => {
    const lab = await registered({ policy: { rememberMfaDays: 90 } });
    const session = await lab.signIn(lab.me.factorId);
    lab.apply(decideBrowserRemembered(lab.state, session, 'desk'));
    const [, other] = await lab.web(password, budi);
    lab.apply(decideSessionsRevoked(lab.state, 'system', 'budi'));
    expect(Object.keys(lab.state.sessions)).toContain(session);
    expect(Object.keys(lab.state.sessions)).not.toContain(other);
    expect(Object.keys(lab.state.rememberedBrowsers)).toEqual(['desk']);
  });
});

describe('§1.4 row 6 remembered browsers', () => {
  it('a cookie from before says nothing once the policy remembers none', async () => {
    const lab = await registered({ policy: { rememberMfaDays: 90 } });
    const session = await lab.signIn(lab.me.factorId);
    lab.apply(decideBrowserRemembered(lab.state, session, 'desk'));
    expect(isRemembered(lab.state, 'sari', 'desk', lab.now)).toBe(true);
    expect(isRemembered(lab.state, 'sari', undefined, lab.now)).toBe(false);
    lab.set({ rememberMfaDays: null });
    expect(isRemembered(lab.state, 'sari', 'desk', lab.now)).toBe(false);
    // Cookies of the first second of all time are no exception.
    const since0 = { ...lab.state, rememberedBrowsers: { desk: { userId: 'sari', at: 0 } } };
    expect(isRemembered(since0, 'sari', 'desk', -1)).toBe(false);
  });

  it('G13 an Enforced user who registered before the day of Enforced is let in by it', async () => {
    const lab = await registered({ policy: { rememberMfaDays: 90 } });
    const session = await lab.signIn(lab.me.factorId);
    lab.apply(decideBrowserRemembered(lab.state, session, 'desk'));
    const stage = () => stageAfterPassword(lab.state, lab.user(), { browserId: 'desk' }, lab.now);
    expect(stage()).toBe('signedIn');
    lab.apply(decideMfaState(lab.state, 'system', 'sari', 'enabled'));
    expect(stage()).toBe('secondFactorRequired');
    lab.apply(decideMfaState(lab.state, 'system', 'sari', 'enforced'));
    expect(stage()).toBe('signedIn');
  });
});

describe('codes of text messages', () => {
  async function withPhone() {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    return { lab, session, phone };
  }

  it('CC-04 one that a newer message replaced while it was checked is told apart from a wrong one', async () => {
    const { lab, session, phone } = await withPhone();
    const submission = { sessionId: session, factorId: phone, code: lab.message() };
    const evidence = await prepareCode(lab.state, submission, lab.ports);
    await lab.resend(session, phone);
    expect(lab.apply(decideCode(lab.state, submission, evidence, lab.now))).toBe('codeSuperseded');
  });

  it('EN-17 a wrong one is wrong, a call has none, and a right one spends no step', async () => {
    const { lab, session, phone } = await withPhone();
    const wrong = lab.message() === '000000' ? '111111' : '000000';
    expect(await lab.submit(session, phone, wrong)).toBe('codeWrong');
    expect(await lab.submit(session, phone, lab.message())).toBe('ok');
    expect(eventsOf(lab, 'factorVerified').at(-1)).toMatchObject({ factorId: phone, steps: [] });
    const [, call] = await lab.addPhone(session, 'phoneCall');
    expect(await lab.submit(session, call, '123456')).toBe('codeWrong');
  });
});

describe('what the record needs', () => {
  it('AU-01 a refused sign-in names its user when there is one', async () => {
    const lab = await registered();
    await lab.web('wrong');
    await lab.web('wrong', 'nobody@kopisenja.example');
    const [known, stranger] = eventsOf(lab, 'webSignInRefused');
    expect(known).toMatchObject({ userId: 'sari', reason: 'passwordWrong' });
    expect(stranger).not.toHaveProperty('userId');
  });

  it('AU-01 who deletes an own app password is the user', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    lab.apply(decideAppPasswordDeletion(lab.state, session, lab.me.appPasswordId, lab.now));
    expect(eventsOf(lab, 'appPasswordDeleted')).toMatchObject([{ by: 'user' }]);
  });
});
