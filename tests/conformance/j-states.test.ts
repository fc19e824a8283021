import { describe, expect, it } from 'vitest';
import { decideMfaState } from '../../src/tenant/administration.ts';
import { decideEnrolmentStart } from '../../src/tenant/enrolment.ts';
import { decideFactorRemoval } from '../../src/tenant/lazy/factors.ts';
import type { TenantState } from '../../src/tenant/model.ts';
import { factorAskedFor } from '../../src/tenant/web-sign-in.ts';
import { TenantFixture, password, person, registered } from './tenant-fixture.ts';

describe('J. States of MFA and of a session', () => {
  it('ST-04 Enabled without a method: the sign-in leads to the set-up, and nothing else can be reached', async () => {
    const lab = new TenantFixture();
    const [, session] = await lab.web();
    expect(lab.state.sessions[session]?.stage).toBe('setUpRequired');
    expect(factorAskedFor(lab.state, session)).toBeNull();
    expect((await lab.create(session))[0]).toBe('stepNotReached');
    expect(lab.addApp(session)[0]).toBe('stepNotReached');
    expect(lab.apply(decideEnrolmentStart(lab.state, session))).toBe('ok');
  });

  it('ST-06 a wrong password never leads to the second proof', async () => {
    const lab = await registered();
    const before = lab.state.sessions;
    expect((await lab.web('wrong'))[0]).toBe('passwordWrong');
    expect(lab.state.sessions).toEqual(before);
  });

  it('ST-07 the second proof of one user cannot be given in the session of another, nor twice in one', async () => {
    const lab = await registered({ users: [person('sari'), person('budi')] });
    const other = await lab.register('budi@kopisenja.example');
    lab.skip(60);
    const [, mine] = await lab.web();
    const theirs = await lab.code(other.factorId);
    expect(await lab.submit(mine, other.factorId, theirs)).toBe('stepNotReached');
    expect(await lab.submit(mine, lab.me.factorId, await lab.code(lab.me.factorId))).toBe('ok');
    lab.skip(60);
    expect(await lab.submit(mine, lab.me.factorId, await lab.code(lab.me.factorId))).toBe(
      'stepNotReached',
    );
  });

  it('ST-08 a wrong code does not give the sign-in more time', async () => {
    const lab = await registered();
    lab.skip(60);
    const [, session] = await lab.web();
    lab.skip(599);
    expect(await lab.submit(session, lab.me.factorId, 'abc')).toBe('codeMalformed');
    expect(await lab.submit(session, lab.me.factorId, await lab.code(lab.me.factorId))).toBe('ok');
    const [, late] = await lab.web();
    lab.skip(599);
    await lab.submit(late, lab.me.factorId, 'abc');
    lab.skip(1);
    expect(await lab.submit(late, lab.me.factorId, await lab.code(lab.me.factorId))).toBe(
      'signInExpired',
    );
  });

  it('ST-09 a proved session has another name than before', async () => {
    const lab = await registered();
    lab.skip(60);
    const [, before] = await lab.web();
    await lab.submit(before, lab.me.factorId, await lab.code(lab.me.factorId));
    expect(lab.state.sessions[before]).toBeUndefined();
    expect(Object.values(lab.state.sessions).at(-1)).toMatchObject({
      stage: 'signedIn',
      provedAt: lab.now,
    });
  });

  it('ST-10 sessions live on when MFA is turned on (R2), or end if the policy says so', async () => {
    for (const mfaOnEndsSessions of [false, true]) {
      const lab = new TenantFixture({ policy: { mfaOnEndsSessions } });
      const [, session] = await lab.web(password, 'budi@kopisenja.example');
      lab.apply(decideMfaState(lab.state, 'system', 'budi', 'enabled'));
      expect(lab.state.sessions[session] === undefined).toBe(mfaOnEndsSessions);
    }
  });

  it('ST-11 MFA turned off in mid-set-up drops the unfinished method', async () => {
    const lab = new TenantFixture();
    const [, session] = await lab.web();
    lab.apply(decideEnrolmentStart(lab.state, session));
    const [, factor] = lab.addApp(session);
    lab.apply(decideMfaState(lab.state, 'system', 'sari', 'disabled'));
    expect(lab.user().factors).toEqual([]);
    expect(lab.state.sessions[session]?.stage).toBe('signedIn');
    expect(await lab.submit(session, factor, '123456')).toBe('stepNotReached');
  });

  it('ST-12 without a method left the next sign-in asks for one', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    lab.apply(decideFactorRemoval(lab.state, session, lab.me.factorId, lab.now));
    const [, next] = await lab.web();
    expect(lab.state.sessions[next]?.stage).toBe('setUpRequired');
  });

  it('ST-13 a second proof belongs to its session: another browser gives its own', async () => {
    const lab = await registered();
    await lab.signIn(lab.me.factorId);
    const [, other] = await lab.web();
    expect(lab.state.sessions[other]).toMatchObject({
      stage: 'secondFactorRequired',
      provedAt: null,
    });
  });

  it('ST-14 a state that was written down and read again behaves the same', async () => {
    const lab = await registered();
    const copy = JSON.parse(JSON.stringify(lab.state)) as TenantState;
    expect(copy).toEqual(lab.state);
    lab.state = copy;
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    expect(await lab.signIn(lab.me.factorId)).not.toBe('');
  });
});

describe('D. Replay, across users and methods', () => {
  it('RW-10 a replayed code gets the answer of a wrong one, and the audit log has the reason', async () => {
    const { screenReason } = await import('../../src/tenant/reasons.ts');
    const lab = await registered();
    lab.skip(60);
    const [, one] = await lab.web();
    const [, two] = await lab.web();
    const code = await lab.code(lab.me.factorId);
    await lab.submit(one, lab.me.factorId, code);
    expect(await lab.submit(two, lab.me.factorId, code)).toBe('codeReplayed');
    expect(screenReason('codeReplayed')).toBe(screenReason('codeWrong'));
    expect(lab.rows.at(-1)).toMatchObject({ reason: 'codeReplayed', subject: 'sari' });
  });

  it('RW-11 a replayed code counts as a failure', async () => {
    const lab = await registered();
    const [, session] = await lab.web();
    await lab.submit(session, lab.me.factorId, await lab.code(lab.me.factorId));
    expect(lab.user().failures.secondFactor.total).toBe(1);
  });

  it('RW-14 two methods of one user, and two users, remember their codes apart', async () => {
    const lab = await registered();
    const session = await lab.signIn(lab.me.factorId);
    const [, second] = lab.addApp(session);
    await lab.submit(session, second, await lab.code(second));
    // The same key in both: the same code at the same time.
    lab.secrets.set(`key:${second}`, lab.secrets.get(`key:${lab.me.factorId}`) ?? '');
    lab.skip(90);
    const [, one] = await lab.web();
    const [, two] = await lab.web();
    const code = await lab.code(second);
    expect(await lab.code(lab.me.factorId)).toBe(code);
    expect(await lab.submit(one, second, code)).toBe('ok');
    expect(await lab.submit(two, lab.me.factorId, code)).toBe('ok');
  });

  it('RW-17 what is submitted says nothing about time: the clock is the tenant’s', async () => {
    const lab = await registered();
    lab.skip(60);
    const [, session] = await lab.web();
    const later = await lab.code(lab.me.factorId, 10);
    const submission = {
      sessionId: session,
      factorId: lab.me.factorId,
      code: later,
      now: lab.now + 300_000,
    };
    const { decideCode, prepareCode } = await import('../../src/tenant/verification.ts');
    const evidence = await prepareCode(lab.state, submission, lab.ports);
    expect(lab.apply(decideCode(lab.state, submission, evidence, lab.now))).toBe('codeWrong');
  });
});
