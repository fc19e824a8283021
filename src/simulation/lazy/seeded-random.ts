import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomSource } from '../../tenant/ports.ts';

/**
 * A repeatable source for practice runs with a `seed`: the same seed gives the same keys and passwords as on a
 * print-out. Predictable by design, so it is used only by runs with a seed.
 *
 * It depends on the seed and on the length of the log, not on how often it was called: a run continues in the same way
 * after a reload.
 */
export function seededRandom(seed: string, version: number): RandomSource {
  const generator = xoroshiro128plus(hashOf(`${seed}#${String(version)}`));
  return (length) => Uint8Array.from({ length }, () => uniformInt(generator, 0, 255));
}

/** FNV-1a, 32 bits: maps a text to a seed of the generator. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
