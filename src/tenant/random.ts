import type { RandomSource } from './ports.ts';

/** The random source gave fewer bytes than were asked for. Nothing may be made from what is left of it. */
export class RandomSourceFailed extends Error {
  constructor() {
    super('The random source did not give the bytes that were asked for; nothing was made.');
    this.name = 'RandomSourceFailed';
  }
}

/** Bytes from the source, all of them: a short read would make a weak key, salt or identifier. */
export function randomBytes(random: RandomSource, length: number): Uint8Array<ArrayBuffer> {
  const bytes = random(length);
  if (bytes.length !== length) throw new RandomSourceFailed();
  return bytes;
}

/**
 * Letters drawn evenly from an alphabet of at most 256, by rejection: bytes in the last, incomplete multiple of the
 * alphabet's size are thrown away. `byte % size` would favour the first letters.
 */
export function randomLetters(alphabet: string, length: number, random: RandomSource): string {
  const size = alphabet.length;
  if (size < 2 || size > 256) throw new RangeError('An alphabet has 2 to 256 letters.');
  const accepted = 256 - (256 % size);
  let drawn = '';
  // A source that gives only rejected bytes is broken; the chance of an honest one is beyond astronomy.
  for (let round = 0; drawn.length < length; round += 1) {
    if (round > 1000) throw new RandomSourceFailed();
    for (const byte of randomBytes(random, length - drawn.length)) {
      if (byte < accepted) drawn += alphabet.charAt(byte % size);
    }
  }
  return drawn;
}

/** An identifier with 128 bits from the random source. */
export const randomId = (random: RandomSource): string =>
  Array.from(randomBytes(random, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
