import { describe, expect, it } from 'vitest';
import { sessionById, userById } from '../../src/tenant/directory.ts';
import { isAppPasswordOffered } from '../../src/tenant/lazy/app-password-offer.ts';
import { readPhoneNumber } from '../../src/tenant/phone-number.ts';
import { decidePolicyChange } from '../../src/tenant/lazy/policy-change.ts';
import { TenantFixture, password, registered } from './tenant-fixture.ts';

const lab = await registered();
const session = await lab.signIn(lab.me.factorId);
const { state } = lab;

type Any = never;

describe('N. Bad input', () => {
  it('BI-01 a code or a password of another type is refused, and nothing is thrown', async () => {
    for (const value of [
      null,
      undefined,
      0,
      123456,
      {},
      [],
      'x'.repeat(100_000),
      '\u0000',
      '🔑',
      '\u202e123456',
    ]) {
      expect(await lab.submit(session, lab.me.factorId, value as Any)).not.toBe('ok');
      expect(await lab.legacy(value as Any)).not.toBe('ok');
      expect((await lab.web(value === undefined ? '' : (value as Any)))[0]).not.toBe('ok');
    }
  });

  it('BI-02 names of prototypes are plain data', () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      expect(userById(state, name)).toBeUndefined();
      expect(sessionById(state, name)).toBeUndefined();
      expect(isAppPasswordOffered(state, name)).toMatchObject({ reason: 'unknownUser' });
      const change = { [name]: 1 };
      expect(decidePolicyChange(state, 'system', change as Any).refusal).toBe('policyInvalid');
      const fresh = new TenantFixture();
      fresh.append([
        { type: 'webSignInRefused', address: name, reason: 'unknownUser', attempt: '00' },
      ]);
      expect(Object.keys(fresh.state.unknownAddressFailures)).toEqual([name.toLowerCase()]);
      expect(({} as Record<string, unknown>)['counted']).toBeUndefined();
    }
  });

  it('BI-04 an unknown kind, protocol or event changes nothing', async () => {
    const before = lab.state;
    lab.append([{ type: 'neverHeardOf' } as Any]);
    expect(lab.state).toEqual(before);
    expect((await lab.addPhone(session, 'pigeon' as Any))[0]).toBe('methodNotAllowed');
    const open = new TenantFixture();
    const telnet = { protocol: 'telnet' as Any, address: 'budi@kopisenja.example' };
    expect(await open.legacy(password, telnet)).toBe('basicAuthDisabled');
  });

  it.each([
    ['+1 (202) 555-0142', true],
    ['＋１ ２０２ ５５５ ０１４２', true],
    ['+1 202 555 0142 ext. 5', false],
    ['letters', false],
    ['+', false],
    ['++12025550142', false],
    ['1'.repeat(40), false],
    ['+1 202 555 0200', false],
    ['+62 812 3456 7890', false],
  ])('BI-05 the phone number %s: read is %s', (number, ok) => {
    expect(readPhoneNumber(number).ok).toBe(ok);
  });
});
