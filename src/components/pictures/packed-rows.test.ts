import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedPart, zlibOf } from './packed-rows.ts';

test('parts that were packed one by one are read as the bytes that follow one another', () => {
  const part = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const packed = zlibOf(parts.map(([bytes, level]) => packedPart(bytes, level)));
      // Throws when the checksum is not that of the bytes.
      expect(inflateSync(packed)).toEqual(Buffer.concat(parts.map(([bytes]) => bytes)));
    }),
  );
});

test('the checksum of long parts with the largest bytes is right', () => {
  const bytes = new Uint8Array(400_000).fill(255);
  const part = packedPart(bytes, 1);
  expect(inflateSync(zlibOf([part, part]))).toHaveLength(800_000);
});
