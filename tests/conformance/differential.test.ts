import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { codeOfStep, stepAt } from '../../src/tenant/one-time-code.ts';
import { oathtool, parameters } from './support.ts';
import { cases } from '../support/size.ts';

const requests = fc.record({
  key: fc.uint8Array({ minLength: 16, maxLength: 64 }),
  algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
  digits: fc.constantFrom(6 as const, 7 as const, 8 as const),
  period: fc.constantFrom(15, 30, 60, 90),
  instant: fc.integer({ min: 0, max: 253_402_300_799_999 }),
});

it('OT-14 random keys, hashes, lengths, periods and times: the same codes as another library', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async ({ key, algorithm, digits, period, instant }) => {
      const secret = new Secret({ buffer: Uint8Array.from(key).buffer });
      const theirs = new TOTP({ secret, algorithm, digits, period }).generate({
        timestamp: instant,
      });
      const chosen = parameters({ algorithm, digits, period });
      expect(await codeOfStep(key, stepAt(instant, period), chosen)).toBe(theirs);
    }),
    { numRuns: cases({ quick: 200, full: 1000 }) },
  );
});

it.skipIf(!oathtool)('OT-14 and the same as GNU oathtool, five codes in a row', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async ({ key, algorithm, digits, period, instant }) => {
      const chosen = parameters({ algorithm, digits, period });
      const first = stepAt(instant, period);
      const row = [0, 1, 2, 3, 4].map((ahead) => codeOfStep(key, first + ahead, chosen));
      expect(await Promise.all(row)).toEqual(oathtool?.(key, first, chosen, row.length));
    }),
    { numRuns: cases({ quick: 50, full: 1000 }) },
  );
});
