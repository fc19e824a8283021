import type { RandomSource } from './ports.ts';

/**
 * Letters drawn evenly from an alphabet of at most 256, by rejection: bytes in the last, incomplete multiple of the
 * alphabet's size are thrown away. `byte % size` would favour the first letters.
 */
export function drawLetters(alphabet: string, length: number, random: RandomSource): string {
  const size = alphabet.length;
  if (size < 2 || size > 256) throw new RangeError('An alphabet has 2 to 256 letters.');
  const accepted = 256 - (256 % size);
  let drawn = '';
  while (drawn.length < length) {
    const bytes = random(length - drawn.length);
    if (bytes.length === 0) throw new Error('The random source gave no bytes; nothing was made.');
    for (const byte of bytes) if (byte < accepted) drawn += alphabet.charAt(byte % size);
  }
  return drawn;
}

/** An identifier with 128 bits from the random source. */
export const drawId = (random: RandomSource): string =>
  Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
