import { constants, deflateRawSync } from 'node:zlib';

/**
 * Bytes that are packed once and put into many files. Each part is packed on its own and ends at a whole byte, so parts that
 * follow one another are the packed form of the bytes that follow one another.
 */
export interface PackedPart {
  readonly packed: Buffer;
  readonly length: number;
  /** Both halves of the checksum by which zlib recognises damage (Adler-32, RFC 1950). */
  readonly sum: readonly [low: number, high: number];
}

const modulus = 65_521;
/** So many bytes are added before the sums are reduced: they stay below 2^31, up to which an engine computes with integers. */
const step = 2000;

/** @param level from 1, quick, to 9, small */
export function packedPart(bytes: Uint8Array, level: number): PackedPart {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += step) {
    const end = Math.min(from + step, bytes.length);
    for (let index = from; index < end; index += 1) {
      low += bytes[index] ?? 0;
      high += low;
    }
    low %= modulus;
    high %= modulus;
  }
  const packed = deflateRawSync(bytes, { level, finishFlush: constants.Z_FULL_FLUSH });
  return { packed, length: bytes.length, sum: [low, high] };
}

/** A head for the window and level that nobody reads; and an empty block that says that it is the last one. */
const head = Buffer.from([0x78, 0x5e]);
const end = Buffer.from([0x03, 0x00]);

/** The format of zlib, as a PNG has it. */
export function zlibOf(parts: readonly PackedPart[]): Buffer {
  let [low, high] = [1, 0];
  for (const { length, sum } of parts) {
    // What the sums would be, had the bytes of this part been added to those before it.
    high = (high + (length % modulus) * (low - 1 + modulus) + sum[1]) % modulus;
    low = (low + sum[0] - 1 + modulus) % modulus;
  }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE(high, 0);
  checksum.writeUInt16BE(low, 2);
  return Buffer.concat([head, ...parts.map(({ packed }) => packed), end, checksum]);
}
