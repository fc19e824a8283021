import { describe, expect, it } from 'vitest';
import {
  isClosedForEveryone,
  isModernOn,
  whyClosed,
} from '../../src/tenant/protocol-availability.ts';
import { protocols } from '../../src/tenant/protocol.ts';
import { readPhoneNumber } from '../../src/tenant/phone-number.ts';
import { serverText } from '../../src/tenant/server-texts.ts';
import { randomBytes, randomLetters, RandomSourceFailed } from '../../src/tenant/random.ts';
import { tenant } from './rules-people.ts';

/** What goes in and out of the tenant, at the last value that is right and the first that is not. */

describe('random letters', () => {
  const of =
    (...bytes: number[]) =>
    (length: number) =>
      Uint8Array.from(bytes.slice(0, length));

  it('AP-03 bytes beyond the last whole multiple are thrown away, the last one of it is not', () => {
    const answers = [
      [234, 255],
      [233, 0],
    ];
    expect(
      randomLetters('abcdefghijklmnopqrstuvwxyz', 2, () => Uint8Array.from(answers.shift() ?? [])),
    ).toBe('za');
  });

  it('AP-05 a source that gives too few bytes, or only useless ones, makes nothing', () => {
    expect(() => randomBytes(of(1), 2)).toThrow(RandomSourceFailed);
    expect(() => randomBytes(of(1), 2)).toThrow('nothing was made');
    expect(() => randomLetters('abc', 1, of(255))).toThrow(RandomSourceFailed);
    expect(new RandomSourceFailed().name).toBe('RandomSourceFailed');
  });

  it('an alphabet has 2 to 256 letters', () => {
    expect(randomLetters('ab', 2, of(0, 1))).toBe('ab');
    expect(randomLetters('x'.repeat(256), 1, of(255))).toBe('x');
    for (const size of [1, 257]) {
      expect(() => randomLetters('x'.repeat(size), 1, of(0))).toThrow('2 to 256');
    }
  });
});

describe('protocols', () => {
  it('R32 only what is closed for everybody spares the tenant the work', () => {
    expect(isClosedForEveryone(tenant({ era: '2023-01-01' }), 'imap')).toBe(true);
    expect(isClosedForEveryone(tenant(), 'imap')).toBe(false);
    expect(isClosedForEveryone(tenant({ policy: { smtpAuth: 'off' } }), 'smtp')).toBe(false);
    expect(whyClosed(tenant({ policy: { smtpAuth: 'off' } }), 'smtp')).toBe('smtpAuthDisabled');
  });

  it('§4.4 row 3 the switch of the tenant is stronger than its age', () => {
    const isOn = (modernAuthentication: 'on' | 'off', createdOn: string) =>
      isModernOn(tenant({ createdOn, policy: { modernAuthentication } }));
    expect(isOn('on', '2016-01-01')).toBe(true);
    expect(isOn('off', '2018-01-01')).toBe(false);
  });

  it('§7.6 every protocol has words for a success and other ones for a refusal', () => {
    const said = protocols.map((protocol) => [
      serverText(tenant({}), protocol, 'accepted'),
      serverText(tenant({}), protocol, 'badPassword'),
    ]);
    for (const [accepted, refused] of said) {
      expect(accepted).toMatch(/OK|235/);
      expect(refused).toMatch(/^(NO|-ERR|535|HTTP\/1.1 401)/);
    }
  });
});

describe('BI-05 phone numbers', () => {
  const read = (typed: unknown) => {
    const reading = readPhoneNumber(typed);
    return reading.ok ? reading.phoneNumber : reading.reason;
  };

  it.each([
    ['12', 'phoneNumberMalformed'],
    ['12345', 'phoneNumberReal'],
    ['1234567890123456', 'phoneNumberMalformed'],
    ['x12025550142', 'phoneNumberMalformed'],
    ['12025550142x', 'phoneNumberMalformed'],
    ['+12025550142'.padEnd(64), '+12025550142'],
    ['+12025550142'.padEnd(65), 'phoneNumberMalformed'],
    [' ', 'phoneNumberEmpty'],
    [12025550142, 'phoneNumberMalformed'],
  ])('%j is %s', (typed, answer) => {
    expect(read(typed)).toBe(answer);
  });
});
