import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/tenant/model.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import { TenantFixture, password, registered } from './tenant-fixture.ts';

/** PO-08 for the checks that many settings share, and what clears which count. */

const { state } = new TenantFixture();
const answer = (change: unknown) =>
  decidePolicyChange(state, 'system', change as Partial<Policy>).refusal ?? 'ok';

describe('PO-08 a change of the policy', () => {
  it('is an object; an empty one changes nothing', () => {
    for (const wrong of [null, undefined, 'legacyBlocked', 7]) {
      expect(answer(wrong)).toBe('policyInvalid');
    }
    expect(decidePolicyChange(state, 'system', {})).toEqual({ events: [] });
  });

  it('has switches that are true or false and nothing else', () => {
    expect(answer({ legacyBlocked: false })).toBe('ok');
    for (const wrong of [1, 'true', null])
      expect(answer({ legacyBlocked: wrong })).toBe('policyInvalid');
  });

  it('has an alphabet of 2 to 36 different letters and digits', () => {
    const most = 'abcdefghijklmnopqrstuvwxyz0123456789';
    for (const right of ['ab', most]) expect(answer({ appPasswordAlphabet: right })).toBe('ok');
    for (const wrong of ['a', `${most}a`, 'aba', 'ab!', '!ab', 'AB', 12, [most]]) {
      expect(answer({ appPasswordAlphabet: wrong })).toBe('policyInvalid');
    }
  });

  it('has at most fifty trusted ranges', () => {
    const ranges = (count: number) => Array.from({ length: count }, () => '10.0.0.0/8');
    expect(answer({ trustedRanges: ranges(50) })).toBe('ok');
    expect(answer({ trustedRanges: ranges(51) })).toBe('policyInvalid');
  });

  it('has dated values in the order of their days, from the first day on', () => {
    const entry = (from: string, value: unknown = 8) => ({ from, row: '', value });
    const first = entry('0001-01-01', 1);
    const right = [
      [first],
      [first, entry('2020-04-07')],
      [first, entry('2020-01-01'), entry('2021-01-01')],
    ];
    for (const value of right) expect(answer({ appPasswordNameMin: value })).toBe('ok');
    const wrong = [
      [],
      'text',
      {},
      [entry('2020-04-07')],
      [first, first],
      [first, entry('2020-04-07'), entry('2020-04-07')],
      [first, entry('2021-01-01'), entry('2020-01-01')],
      [first, entry('2020-02-30')],
      [first, entry('2020-04-07', 0)],
      [entry('0001-01-01', 0), entry('2020-04-07')],
    ];
    for (const value of wrong) expect(answer({ appPasswordNameMin: value })).toBe('policyInvalid');
  });

  it('has records with every field of theirs', () => {
    expect(answer({ codeWindow: { past: 0, future: 10 } })).toBe('ok');
    for (const wrong of [null, 'text', {}, { past: 0 }, { past: 0, future: 11 }]) {
      expect(answer({ codeWindow: wrong })).toBe('policyInvalid');
    }
  });
});

describe('what clears a count, and what is counted', () => {
  const count = (lab: TenantFixture) => lab.user().failures.password.total;

  it('LK-10 the right account password clears the wrong ones, in the browser and in a program', async () => {
    const lab = new TenantFixture();
    await lab.web('wrong');
    expect(count(lab)).toBe(1);
    await lab.web();
    expect(count(lab)).toBe(0);
    await lab.legacy('wrong');
    expect(count(lab)).toBe(1);
    await lab.legacy(password);
    expect(count(lab)).toBe(0);
  });

  it('LK-11 an app password clears nothing, and in the browser it is counted as a guess', async () => {
    const lab = await registered();
    await lab.web('wrong');
    await lab.legacy(lab.me.appPassword);
    expect(count(lab)).toBe(1);
    expect((await lab.web(lab.me.appPassword))[0]).toBe('passwordIsAppPassword');
    expect(count(lab)).toBe(2);
    lab.append([
      {
        type: 'accountPasswordChanged',
        userId: 'sari',
        passwordHash: lab.user().passwordHash,
        by: 'admin',
      },
    ]);
    expect(count(lab)).toBe(0);
  });

  it('RW-11 every kind of wrong code is counted, an empty one is not', async () => {
    const lab = await registered();
    const [, session] = await lab.web();
    const about = { type: 'secondFactorRefused', sessionId: session, factorId: lab.me.factorId };
    const reasons = ['codeMalformed', 'codeWrong', 'codeExpired', 'codeReplayed', 'codeSuperseded'];
    for (const reason of [...reasons, 'codeEmpty', 'signInExpired']) {
      lab.append([{ ...about, reason } as never]);
    }
    expect(lab.user().failures.secondFactor.total).toBe(reasons.length);
    expect(lab.user().factors[0]?.failures).toBe(reasons.length);
  });

  it('LK-14 unknown addresses are counted separately, the newest fifty of them', async () => {
    const lab = new TenantFixture();
    const attempt = (name: string, mark: string) =>
      lab.append([
        {
          type: 'webSignInRefused',
          address: `${name}@kopisenja.example`,
          reason: 'unknownUser',
          attempt: mark,
        },
      ]);
    for (let index = 0; index < 52; index += 1) attempt(`stranger-${String(index)}`, 'one');
    expect(Object.keys(lab.state.unknownAddressFailures)).toHaveLength(50);
    expect(Object.keys(lab.state.unknownAddressFailures)[0]).toBe('stranger-2@kopisenja.example');
    attempt('stranger-9', 'two');
    expect(lab.state.unknownAddressFailures['stranger-9@kopisenja.example']?.total).toBe(2);
    expect(lab.state.unknownAddressFailures['stranger-10@kopisenja.example']?.total).toBe(1);
    expect(Object.keys(lab.state.unknownAddressFailures)).toHaveLength(50);
    await lab.web('wrong', 'somebody@kopisenja.example');
    expect(Object.keys(lab.state.unknownAddressFailures).at(-1)).toBe('somebody@kopisenja.example');
  });
});
