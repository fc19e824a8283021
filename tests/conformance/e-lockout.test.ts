import { describe, expect, it } from 'vitest';
import { decideUnlock, decideUnlockAll } from '../../src/tenant/administration.ts';
import {
  addFailure,
  isLocked,
  noFailures,
  waitAfter,
  type Failures,
} from '../../src/tenant/lockout.ts';
import type { Throttle } from '../../src/tenant/policy.ts';
import { screenReason } from '../../src/tenant/reasons.ts';
import { TenantFixture, password, person, registered } from './tenant-fixture.ts';
import { nobodys } from './vendor-cases.ts';
import { vendor } from './vendor-under-test.ts';

const throttle: Throttle = { limit: 3, findTime: 60_000, firstWait: 30_000, longestWait: 120_000 };
const after = (...instants: number[]): Failures =>
  instants.reduce<Failures>((failures, at) => addFailure(failures, throttle, at), noFailures);

/** A code that is not the right one. */
const otherThan = (right: string): string => {
  const ones = '1'.repeat(right.length);
  return right === ones ? '2'.repeat(right.length) : ones;
};

/** A session that owes its second proof. */
async function owing(policy = {}) {
  const lab = await registered({ policy: { throttle, ...policy } });
  lab.skip(60);
  const [, session] = await lab.web();
  const wrong = async (into = session) => {
    return lab.submit(into, lab.me.factorId, otherThan(await lab.code(lab.me.factorId)));
  };
  const right = async (into = session) =>
    lab.submit(into, lab.me.factorId, await lab.code(lab.me.factorId));
  return { lab, session, wrong, right };
}

describe('E. Failures and waiting', () => {
  it('LK-01 one failure less than the limit, then the right code: accepted, and the count is gone', async () => {
    const { lab, wrong, right } = await owing();
    await wrong();
    await wrong();
    expect(await right()).toBe('ok');
    expect(lab.user().failures.secondFactor).toEqual(noFailures);
    expect(lab.user().factors[0]?.failures).toBe(0);
  });

  it('LK-02 at the limit the right code is refused, with the words of a wrong one', async () => {
    const { wrong, right } = await owing();
    for (let count = 0; count < 3; count += 1) await wrong();
    expect(await right()).toBe('codeLocked');
    expect(screenReason('codeLocked')).toBe(screenReason('codeWrong'));

    const lab = new TenantFixture({ policy: { throttle } });
    for (const guess of ['one-wrong', 'two-wrong', 'three-wrong']) await lab.web(guess);
    expect((await lab.web())[0]).toBe('accountLocked');
    expect(screenReason('accountLocked')).toBe(screenReason('passwordWrong'));
  });

  it('LK-03 failures longer ago than the find time do not count', () => {
    expect(after(0, 59_999, 59_999).lockedUntil).not.toBeNull();
    expect(after(0, 60_000, 60_000).lockedUntil).toBeNull();
  });

  it('LK-04 the wait is counted from the newest failure, and more failures do not prolong it', () => {
    expect(after(0, 10_000, 20_000).lockedUntil).toBe(50_000);
    expect(after(0, 10_000, 20_000, 21_000, 49_999).lockedUntil).toBe(50_000);
  });

  it('LK-05 an attempt during the wait is not counted', () => {
    const locked = after(0, 1, 2);
    expect(addFailure(locked, throttle, 3)).toEqual(locked);
    expect(isLocked(locked, 30_001)).toBe(true);
    expect(isLocked(locked, 30_002)).toBe(false);
  });

  it('LK-06 after the lockout a new attempt is possible, and counting starts at one', async () => {
    expect(after(0, 1, 2, 40_000).counted).toEqual([40_000]);
    const { lab, wrong, right } = await owing();
    for (let count = 0; count < 3; count += 1) await wrong();
    lab.skip(31);
    expect(await right()).toBe('ok');
  });

  it('LK-07 each wait is twice as long as the one before, up to the longest', () => {
    const seconds = { ...throttle, firstWait: 1000, longestWait: 900_000 };
    expect(Array.from({ length: 12 }, (_, locks) => waitAfter(locks, seconds) / 1000)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900,
    ]);
    const twice = after(0, 1, 2, 40_000, 40_001, 40_002);
    expect(twice.lockedUntil).toBe(40_002 + 60_000);
  });

  it('LK-08 after a hundred wrong answers in a row the method is off until an admin unlocks it', async () => {
    expect(vendor.policy.factorFailureCap).toBeLessThanOrEqual(100);
    const { lab, wrong } = await owing({ factorFailureCap: 4 });
    const day = 24 * 3600;
    for (let count = 0; count < 4; count += 1) {
      const [, session] = await lab.web();
      await wrong(session);
      lab.skip(day);
    }
    const [, session] = await lab.web();
    expect(await lab.submit(session, lab.me.factorId, await lab.code(lab.me.factorId))).toBe(
      'factorDisabled',
    );
    lab.apply(decideUnlock(lab.state, 'system', 'sari'));
    expect(await lab.submit(session, lab.me.factorId, await lab.code(lab.me.factorId))).toBe('ok');
  });

  it('LK-09 a right password does not clear wrong codes', async () => {
    const { lab, wrong } = await owing();
    await wrong();
    await wrong();
    const [, again] = await lab.web();
    expect(lab.user().failures.secondFactor.total).toBe(2);
    expect(await wrong(again)).toBe('codeWrong');
    expect(await wrong(again)).toBe('codeLocked');
  });

  it('LK-10 wrong passwords and wrong codes are counted apart', async () => {
    const { lab, wrong } = await owing();
    for (let count = 0; count < 3; count += 1) await wrong();
    expect(isLocked(lab.user().failures.secondFactor, lab.now)).toBe(true);
    expect(isLocked(lab.user().failures.password, lab.now)).toBe(false);
    expect((await lab.web())[0]).toBe('ok');
  });

  it('LK-11 a sign-in by app password clears no wrong account passwords', async () => {
    const lab = await registered({ policy: { throttle } });
    await lab.legacy('wrong-one');
    await lab.legacy('wrong-two');
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    expect(lab.user().failures.password.total).toBe(2);
  });

  it('LK-12 while the account password waits, the app password works, or not if the policy says so', async () => {
    const lab = await registered({ policy: { throttle } });
    for (const guess of ['wrong-one', 'wrong-two', 'wrong-three']) await lab.legacy(guess);
    expect(await lab.legacy(password)).toBe('accountLocked');
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    lab.set({ lockStopsAppPasswords: true });
    expect(await lab.legacy(lab.me.appPassword)).toBe('accountLocked');
  });

  it('LK-13 the same stale app password sent a thousand times counts once', async () => {
    const lab = await registered({ policy: { throttle } });
    for (let count = 0; count < 1000; count += 1) {
      expect(await lab.legacy(nobodys)).toBe('badPassword');
      lab.skip(1);
    }
    expect(lab.user().failures.password.total).toBe(1);
    expect((await lab.web())[0]).toBe('ok');
  });

  it('LK-14 an unknown address gets the same answer, and attempts are counted', async () => {
    const lab = new TenantFixture({ policy: { throttle } });
    for (const guess of ['one-wrong', 'two-wrong', 'three-wrong', 'four-wrong']) {
      expect((await lab.web(guess, 'nobody@kopisenja.example'))[0]).toBe('unknownUser');
    }
    expect(screenReason('unknownUser')).toBe(screenReason('passwordWrong'));
    expect(
      lab.state.unknownAddressFailures['nobody@kopisenja.example']?.lockedUntil,
    ).not.toBeNull();
    for (let count = 0; count < 60; count += 1)
      await lab.web('x', `n${String(count)}@kopisenja.example`);
    expect(Object.keys(lab.state.unknownAddressFailures).length).toBeLessThanOrEqual(50);
  });

  it('LK-15 upper and lower case of an address share one count', async () => {
    const lab = new TenantFixture({ policy: { throttle } });
    await lab.web('one-wrong', 'SARI@kopisenja.example');
    await lab.web('two-wrong', ' sari@KOPISENJA.example ');
    expect(lab.user().failures.password.total).toBe(2);
    await lab.web('x', 'Nobody@kopisenja.example');
    await lab.web('y', 'nobody@KOPISENJA.example');
    expect(lab.state.unknownAddressFailures['nobody@kopisenja.example']?.total).toBe(2);
  });

  it('LK-16 an empty field is no attempt', async () => {
    const { lab, session } = await owing();
    await lab.web('');
    await lab.legacy('');
    await lab.submit(session, lab.me.factorId, '');
    await lab.submit(session, lab.me.factorId, '  ');
    expect(lab.user().failures).toEqual({ password: noFailures, secondFactor: noFailures });
  });

  it('LK-17 an admin unlocks one user or all of them, and it is written down', async () => {
    const lab = new TenantFixture({ policy: { throttle } });
    for (const id of ['sari', 'budi']) {
      for (const guess of ['one-wrong', 'two-wrong', 'three-wrong'])
        await lab.web(guess, `${id}@kopisenja.example`);
    }
    lab.apply(decideUnlock(lab.state, 'system', 'sari'));
    expect((await lab.web())[0]).toBe('ok');
    expect((await lab.web(password, 'budi@kopisenja.example'))[0]).toBe('accountLocked');
    lab.apply(decideUnlockAll(lab.state, 'system'));
    expect((await lab.web(password, 'budi@kopisenja.example'))[0]).toBe('ok');
    expect(
      lab.rows.filter(({ action }) => action === 'userUnlocked').map(({ subject }) => subject),
    ).toEqual(['sari', 'sari', 'budi']);
  });

  it('LK-18 the lockout of one user does not affect another', async () => {
    const lab = new TenantFixture({ policy: { throttle } });
    for (const guess of ['one-wrong', 'two-wrong', 'three-wrong']) await lab.web(guess);
    expect((await lab.web(password, 'budi@kopisenja.example'))[0]).toBe('ok');
  });

  it('LK-19 a new message and a new set-up keep the count', async () => {
    const lab = new TenantFixture({ policy: { throttle }, users: [person('sari')] });
    const { decideEnrolmentStart } = await import('../../src/tenant/enrolment.ts');
    const [, session] = await lab.web();
    lab.apply(decideEnrolmentStart(lab.state, session));
    for (let count = 0; count < 3; count += 1) {
      const [, factor] = lab.addApp(session);
      await lab.submit(session, factor, otherThan(await lab.code(factor)));
    }
    const [, factor] = lab.addApp(session);
    expect(await lab.submit(session, factor, await lab.code(factor))).toBe('codeLocked');
  });

  it('LK-20 many wrong second factors mark the password as exposed, if the policy says so', async () => {
    for (const [exposedPasswordAfter, expected] of [
      [2, true],
      [null, false],
    ] as const) {
      const { lab, wrong } = await owing({ exposedPasswordAfter });
      await wrong();
      expect(lab.user().passwordExposed).toBe(false);
      await wrong();
      expect(lab.user().passwordExposed).toBe(expected);
    }
  });
});
