import { describe, expect, it } from 'vitest';
import { decideCallConfirmed } from '../../src/tenant/challenges.ts';
import { decideEnrolmentStart, decideFactorCancelled } from '../../src/tenant/enrolment.ts';
import { decideDefaultFactor, decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import {
  password,
  person,
  registered,
  type TenantFixture,
  type TenantFixtureOptions,
} from './tenant-fixture.ts';

/** Calls, and the methods they belong to. */

const last = (lab: TenantFixture) => lab.log.at(-1);
const typesOf = (lab: TenantFixture, from: number) => lab.log.slice(from).map(({ type }) => type);

/** Sari has a phone that rings as a second method. */
async function withCall(options: TenantFixtureOptions = {}) {
  const lab = await registered(options);
  const session = await lab.signIn(lab.me.factorId);
  const [, phone] = await lab.addPhone(session, 'phoneCall');
  const before = lab.log.length;
  expect(lab.pressHash(session, phone)).toBe('ok');
  return { lab, session, phone, before };
}

describe('§2.4 row 1 a call', () => {
  it('that is confirmed makes the method active, once', async () => {
    const { lab, session, phone, before } = await withCall();
    expect(typesOf(lab, before)).toEqual(['callConfirmed', 'factorVerified']);
    expect(last(lab)).toMatchObject({ factorId: phone, steps: [] });
    expect(lab.pressHash(session, phone)).toBe('callExpired');
  });

  it('at a sign-in completes the session that asked for it, and no other', async () => {
    const { lab, phone } = await withCall();
    const [, one] = await lab.web();
    const [, other] = await lab.web();
    await lab.resend(one, phone);
    expect(lab.pressHash(other, phone)).toBe('callExpired');
    const before = lab.log.length;
    expect(lab.pressHash(one, phone)).toBe('ok');
    expect(typesOf(lab, before)).toEqual(['callConfirmed', 'secondFactorAccepted']);
    expect(last(lab)).toMatchObject({ factorId: phone, steps: [] });
  });

  it('is good for ten minutes, and not at the end of the tenth', async () => {
    const { lab, phone } = await withCall({ policy: { pendingSignInLife: 3_600_000 } });
    const [, session] = await lab.web();
    await lab.resend(session, phone);
    lab.skip(599);
    expect(lab.pressHash(session, phone)).toBe('ok');
    const [, late] = await lab.web();
    await lab.resend(late, phone);
    lab.skip(600);
    expect(lab.pressHash(late, phone)).toBe('callExpired');
  });

  it('LK-08 confirms nothing for a method that is turned off meanwhile', async () => {
    const { lab, phone } = await withCall({ policy: { factorFailureCap: 1 } });
    const [, session] = await lab.web();
    await lab.resend(session, phone);
    const about = { type: 'secondFactorRefused', sessionId: session, factorId: phone } as const;
    lab.append([{ ...about, reason: 'codeWrong' }]);
    expect(lab.pressHash(session, phone)).toBe('callExpired');
    expect(await lab.resend(session, phone)).toBe('stepNotReached');
  });

  it('BI-04 a call that was never placed confirms nothing, and neither does a text message', async () => {
    const { lab, session } = await withCall();
    const press = (id: string, who: string | null) =>
      decideCallConfirmed(lab.state, id, who, lab.now, 'next').refusal;
    expect(press('nothing', session)).toBe('callExpired');
    expect(press('nothing', null)).toBe('callExpired');
    const [, phone] = await lab.addPhone(session);
    const message = lab.user().factors.find(({ id }) => id === phone)?.challenge?.id ?? '';
    expect(press(message, session)).toBe('callExpired');
  });

  it('is placed to the method of its kind only, and to none of an app', async () => {
    const { lab, session } = await withCall();
    expect(await lab.resend(session, lab.me.factorId)).toBe('stepNotReached');
  });

  it('EN-21 is not placed to an unfinished method for a session that owes its proof', async () => {
    const { lab, session } = await withCall();
    const [, unfinished] = await lab.addPhone(session, 'phoneCall');
    const [, owing] = await lab.web();
    expect(await lab.resend(owing, unfinished)).toBe('stepNotReached');
    expect(await lab.resend(session, unfinished)).toBe('ok');
  });
});

describe('EN-18 messages and calls within an hour', () => {
  it('are counted by the hour, for new methods too, and the refusal is in the record', async () => {
    const lab = await registered({ policy: { challengesPerHour: 2 } });
    const session = await lab.signIn(lab.me.factorId);
    const [, phone] = await lab.addPhone(session);
    lab.skip(1);
    expect(await lab.resend(session, phone)).toBe('ok');
    expect(await lab.resend(session, phone)).toBe('tooManyChallenges');
    expect((await lab.addPhone(session))[0]).toBe('tooManyChallenges');
    expect(last(lab)).toMatchObject({
      type: 'enrolmentRefused',
      userId: 'sari',
      reason: 'tooManyChallenges',
    });
    lab.skip(3599);
    expect(await lab.resend(session, phone)).toBe('ok');
    expect(lab.user().challengesAt).toHaveLength(2);
    expect(await lab.resend(session, phone)).toBe('tooManyChallenges');
  });
});

describe('methods', () => {
  it('§1.7 row 1 the limit counts apps, not phones', async () => {
    const { lab, session } = await withCall({ policy: { authenticatorLimit: 2 } });
    const [answer, second] = lab.addApp(session);
    expect(answer).toBe('ok');
    await lab.submit(session, second, await lab.code(second));
    expect(lab.addApp(session)[0]).toBe('factorLimit');
  });

  it('EN-08 leaving a set-up drops what is unfinished, and nothing else', async () => {
    const { lab, session, phone } = await withCall();
    lab.addApp(session);
    lab.apply(decideFactorCancelled(lab.state, session));
    expect(lab.user().factors.map(({ id }) => id)).toEqual([lab.me.factorId, phone]);
  });

  it('RV-13 the one that is removed goes, with being the default; the other stays', async () => {
    const { lab, session, phone } = await withCall();
    lab.apply(decideDefaultFactor(lab.state, session, phone, lab.now));
    const before = lab.log.length;
    lab.apply(decideDefaultFactor(lab.state, session, phone, lab.now));
    expect(typesOf(lab, before)).toEqual([]);
    const [, unfinished] = lab.addApp(session);
    const remove = (id: string) => lab.apply(decideFactorRemoval(lab.state, session, id, lab.now));
    expect(remove(unfinished)).toBe('factorNotFound');
    expect(remove('nothing')).toBe('factorNotFound');
    lab.apply(decideFactorCancelled(lab.state, session));
    expect(remove(lab.me.factorId)).toBe('ok');
    expect(last(lab)).toMatchObject({ type: 'sessionsRevoked', by: 'user', exceptId: session });
    expect(lab.user().defaultFactorId).toBe(phone);
    expect(lab.user().factors.map(({ id }) => id)).toEqual([phone]);
    expect(remove(phone)).toBe('ok');
    expect(lab.user().defaultFactorId).toBeNull();
  });

  it('§2.1 row 5 a method on the office phone goes with its number, and no other does', async () => {
    const lab = await registered({
      users: [person('sari', { officePhone: '+1 202 555 0150' }), person('budi')],
    });
    const session = await lab.signIn(lab.me.factorId);
    const [, office] = await lab.addPhone(session, 'phoneCall', null);
    lab.pressHash(session, office);
    const set = (change: object) =>
      lab.append([{ type: 'userChanged', userId: 'sari', change, adminId: null }]);
    set({ officePhone: '+1 202 555 0150' });
    set({ blocked: false });
    expect(lab.user().factors).toHaveLength(2);
    set({ officePhone: '+1 202 555 0151' });
    expect(lab.user().factors.map(({ id }) => id)).toEqual([lab.me.factorId]);
  });

  it('ST-11 disabling MFA ends the set-ups of this user and changes no session of another user', async () => {
    const users = ['sari', 'tono', 'rina'].map((id) => person(id));
    const lab = await registered({ users });
    const open = async (id: string) => {
      const [, session] = await lab.web(password, `${id}@kopisenja.example`);
      lab.apply(decideEnrolmentStart(lab.state, session));
      return session;
    };
    const [tono, rina] = [await open('tono'), await open('rina')];
    const [, owing] = await lab.web();
    const off = (userId: string) =>
      lab.append([{ type: 'mfaStateChanged', userId, to: 'disabled', by: 'admin', adminId: null }]);
    off('tono');
    off('sari');
    const stage = (id: string) => lab.state.sessions[id]?.stage;
    expect([tono, rina, owing].map(stage)).toEqual([
      'signedIn',
      'enrolling',
      'secondFactorRequired',
    ]);
    lab.append([{ type: 'signedOut', sessionId: tono }]);
    expect(stage(tono)).toBeUndefined();
    expect(stage(rina)).toBe('enrolling');
  });
});
