import { createHash, createHmac } from 'node:crypto';
import { generateSync as otplibGenerate } from 'otplib/functional';
import { HOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '../../src/tenant/base32.ts';
import {
  codeOfStep,
  findMatches,
  keyFromText,
  normaliseCode,
  remainingInStep,
  stepAt,
} from '../../src/tenant/one-time-code.ts';
import { bytesOf, oathtool, parameters, rfcKey, vectors } from './support.ts';

const at = (epoch: number, period = 30) => stepAt(epoch * 1000, period);
const code = (epoch: number, change: Parameters<typeof parameters>[0] = {}) => {
  const chosen = parameters(change);
  return codeOfStep(rfcKey, at(epoch, chosen.period), chosen);
};

describe('A. One-time codes', () => {
  it.each(vectors.rfc4226)('OT-01 counter $counter gives $code', async (row) => {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(row.counter));
    expect(createHmac('sha1', rfcKey).update(counter).digest('hex')).toBe(row.hmacHex);
    expect(Number.parseInt(row.truncHex, 16)).toBe(row.decimal);
    expect(await codeOfStep(rfcKey, row.counter, parameters())).toBe(row.code);
  });

  it.each(vectors.rfc6238)('OT-02 $algorithm at $epoch gives $code', async (row) => {
    const algorithm = row.algorithm as 'SHA1' | 'SHA256' | 'SHA512';
    const key = bytesOf(row.seedAscii);
    expect(await codeOfStep(key, at(row.epoch), parameters({ algorithm, digits: 8 }))).toBe(
      row.code,
    );
  });

  it('OT-03 the time step of each RFC epoch is the one of the RFC', () => {
    expect(vectors.rfc6238.map(({ epoch }) => at(epoch))).toEqual(
      vectors.rfc6238.map(({ step }) => step),
    );
    expect(at(59).toString(16)).toBe('1');
    expect(at(20_000_000_000).toString(16)).toBe('27bc86aa');
  });

  it('OT-04 six, seven and eight digits share their end', async () => {
    expect(await code(1_111_111_111, { digits: 6 })).toBe('050471');
    expect(await code(1_111_111_111, { digits: 7 })).toBe('4050471'.slice(-7));
    expect(await code(1_111_111_111, { digits: 8 })).toBe('14050471');
  });

  it.each(vectors.leadingZeros)(
    'OT-05 leading zeros are kept: step $step is $code',
    async (row) => {
      expect(await codeOfStep(rfcKey, row.step, parameters())).toBe(row.code);
    },
  );

  it('OT-06 the first steps begin exactly on their second', async () => {
    const codes = await Promise.all([0, 29, 30, 59, 60].map((epoch) => code(epoch)));
    expect(codes).toEqual(['755224', '755224', '287082', '287082', '359152']);
  });

  it.each(vectors.edges)('OT-07 epoch $epoch does not wrap at 32 bits', async (row) => {
    expect(at(row.epoch)).toBe(row.step);
    expect(await code(row.epoch, { digits: 6 })).toBe(row.digits6);
    expect(await code(row.epoch, { digits: 7 })).toBe(row.digits7);
    expect(await code(row.epoch, { digits: 8 })).toBe(row.digits8);
    if (oathtool)
      expect(oathtool(rfcKey, row.step, parameters({ digits: 8 }), 1)).toEqual([row.digits8]);
  });

  it('OT-08 the instant is in milliseconds, and fractions of a second stay in their step', () => {
    expect(stepAt(59_900, 30)).toBe(1);
    expect(stepAt(59_999.9, 30)).toBe(1);
    expect(stepAt(60_000, 30)).toBe(2);
  });

  it('OT-09 a time that cannot be gives no code, and matches none', async () => {
    for (const step of [-1, NaN, Infinity, 0.5]) {
      await expect(codeOfStep(rfcKey, step, parameters())).rejects.toBeInstanceOf(RangeError);
    }
    for (const now of [-1, NaN, Infinity, -Infinity]) {
      const matches = await findMatches(
        rfcKey,
        '755224',
        now,
        { past: 1, future: 1 },
        parameters(),
      );
      expect(matches.inWindow).toEqual([]);
    }
  });

  it('OT-10 periods of 15 to 90 seconds, and the seconds that remain', async () => {
    for (const { period, epoch, code: expected } of vectors.periods) {
      expect(await code(epoch, { period })).toBe(expected);
    }
    expect(remainingInStep(0, 30)).toBe(30_000);
    expect(remainingInStep(29_000, 30)).toBe(1000);
    expect(remainingInStep(29_999, 30)).toBe(1);
    expect(remainingInStep(30_000, 30)).toBe(30_000);
  });

  it('OT-12 the last offset of the truncation and a set high bit make no negative code', async () => {
    // The step is searched for, so that the HMAC ends in the nibble 15 and the word there begins with a set bit.
    const step = Array.from({ length: 5000 }, (_, index) => index).find((candidate) => {
      const mac = macOf(candidate);
      return (mac.at(-1) ?? 0) % 16 === 15 && (mac[15] ?? 0) >= 128;
    });
    expect(step).toBeDefined();
    const chosen = step ?? 0;
    const word = macOf(chosen).readUInt32BE(15) & 0x7fffffff;
    expect(await codeOfStep(rfcKey, chosen, parameters())).toBe(
      String(word % 1_000_000).padStart(6, '0'),
    );
  });

  it('OT-13 keys of 16 to 64 bytes are keys, 15 and 65 are not', () => {
    for (const length of [16, 20, 32, 64]) {
      expect(keyFromText(toBase32(new Uint8Array(length).fill(7)))?.length).toBe(length);
    }
    for (const length of [0, 1, 15, 65]) {
      expect(keyFromText(toBase32(new Uint8Array(length).fill(7)))).toBeNull();
    }
  });

  it.each([
    ['SHA1', 'sha1', 64],
    ['SHA256', 'sha256', 64],
    ['SHA512', 'sha512', 128],
  ] as const)(
    'OT-13 the longest key fits into the block of %s, so it enters HMAC as it is (RFC 2104)',
    async (algorithm, name, block) => {
      const key = Uint8Array.from({ length: 64 }, (_, index) => index);
      const padded = (byte: number) =>
        Uint8Array.from({ length: block }, (_, index) => (key[index] ?? 0) ^ byte);
      const hash = (...parts: Uint8Array[]) =>
        createHash(name).update(Buffer.concat(parts)).digest();
      const mac = hash(padded(0x5c), hash(padded(0x36), counterOf(1)));
      const word = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff;
      expect(await codeOfStep(key, 1, parameters({ algorithm }))).toBe(
        String(word % 1_000_000).padStart(6, '0'),
      );
    },
  );

  it('OT-15 Web Crypto and the library’s own hashes agree', async () => {
    for (const algorithm of ['SHA1', 'SHA256', 'SHA512'] as const) {
      for (const step of [0, 1, 35, 71_582_788]) {
        const theirs = otplibGenerate({
          secret: rfcKey,
          epoch: step * 30,
          algorithm: algorithm.toLowerCase() as Lowercase<typeof algorithm>,
        });
        expect(await codeOfStep(rfcKey, step, parameters({ algorithm }))).toBe(theirs);
      }
    }
  });

  it('OT-16 base32 is read as people write it', () => {
    for (const { ascii, padded, unpadded } of vectors.base32) {
      for (const text of [
        padded,
        unpadded,
        unpadded.toLowerCase(),
        [...unpadded].join(' '),
        [...unpadded].join('-'),
      ]) {
        expect(fromBase32(text)).toEqual(bytesOf(ascii));
      }
      expect(toBase32(bytesOf(ascii))).toBe(unpadded);
    }
  });

  it.each([...vectors.base32bad, '８', 'ıııııııı', 'ſſſſſſſſ', '!!!!'])(
    'OT-17 %j is not base32',
    (text) => {
      expect(fromBase32(text)).toBeNull();
      expect(keyFromText(text)).toBeNull();
    },
  );

  it('OT-18 the same step always gives the same code', async () => {
    const once = await code(1_111_111_111);
    const copy = Uint8Array.from(rfcKey);
    expect(await codeOfStep(copy, at(1_111_111_111), parameters())).toBe(once);
  });

  it('OT-19 the parity vector of an 80-bit key; such a key is no key of ours', async () => {
    const raw = fromBase32('wrn3pqx5uqxqvnqr') ?? new Uint8Array();
    expect(raw.length).toBe(10);
    expect(keyFromText('wrn3pqx5uqxqvnqr')).toBeNull();
    const theirs = HOTP.generate({
      secret: (await import('otpauth')).Secret.fromHex(Buffer.from(raw).toString('hex')),
      counter: at(1_297_553_958),
    });
    expect(theirs).toBe('102705');
    await expect(codeOfStep(raw, at(1_297_553_958), parameters())).rejects.toThrow();
  });

  it.each(vectors.tokenInput as [unknown, string][])('a code typed as %j: %s', (input, verdict) => {
    const typed: unknown =
      typeof input === 'object' && input !== null ? '9'.repeat(100_000) : input;
    const accepted = normaliseCode(typed, 6) !== null;
    expect(accepted).toBe(/^(accept|product decision)/.test(verdict));
  });
});

function counterOf(step: number): Buffer {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  return counter;
}

const macOf = (step: number): Buffer => createHmac('sha1', rfcKey).update(counterOf(step)).digest();
