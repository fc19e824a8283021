import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { microsoft365 as profile } from '../../vendors/microsoft-365/profile.ts';
import { policyChange, policyFields } from './policy-shape.ts';

/** Values at and beyond the bounds of every kind of field. */
const values: readonly unknown[] = [
  ...[true, null, undefined, 'x', '', [], {}, NaN, 1.5, -1, '1'],
  ...[0, 1, 8, 7, 64, 65, 60, 61, 100, 101, 255, 256, 365, 366, 999, 1000, 1001],
  ...[59_999, 60_000, 600_000, 600_001, 10_800_000, 10_800_001, 86_400_000, 86_400_001],
  ...[10_000_000, 10_000_001],
  ...['default', 'on', 'off', 'lenient', 'exact', 'warn', 'refuse', 'ignore', 'delete'],
  ...['shown', 'hidden', 'newerOnly', 'anyUnused', 'ab', 'aa', 'AB', '2018-02-28', '2018-02-30'],
  ...[['imap'], ['gopher'], ['192.0.2.0/24'], ['192.0.2.0/33'], ['textMessage'], ['ews']],
  ...[0, 10, 11].map((past) => ({ past, future: 0 })),
  ...[15, 20, 90].map((period) => ({ algorithm: 'SHA1', digits: 6, period })),
  { limit: 1, findTime: 1000, firstWait: 1000, longestWait: 999 },
  ...[1, 'on', 'stays', ['ews'], { off: ['imap'], adminMayTurnOn: true }].flatMap((value) => [
    [{ from: '0001-01-01', row: '', value }],
    [{ from: '2018-01-01', row: '', value }],
    [
      { from: '0001-01-01', row: '', value },
      { from: '0001-01-01', row: '', value },
    ],
  ]),
];

describe('a change of the policy', () => {
  it('takes these values of the ones above', () => {
    const taken = Object.keys(policyFields).map((name) => {
      const accepted = values.filter((value) => is(policyChange, { [name]: value }));
      return `${name}: ${accepted.map((value) => JSON.stringify(value)).join(' ')}`;
    });
    expect(taken.join('\n')).toMatchSnapshot();
  });

  it('takes every value of the profile, and a selection of the fields', () => {
    expect(is(policyChange, profile.policy)).toBe(true);
    expect(is(policyChange, {})).toBe(true);
  });

  it('has no field that a policy does not have', () => {
    expect(is(policyChange, { html: '<b>' })).toBe(false);
    expect(is(policyChange, JSON.parse('{"__proto__": true}'))).toBe(false);
  });
});
