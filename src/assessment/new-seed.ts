import type { RandomSource } from '../tenant/ports.ts';
import { randomLetters } from '../tenant/random.ts';

/** A seed for a run, short enough to be read out: 40 bits, in letters and digits that are not mixed up. */
export const newSeed = (random: RandomSource): string =>
  randomLetters('abcdefghijkmnpqrstuvwxyz23456789', 8, random);
