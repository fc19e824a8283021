import type { RandomSource } from '../tenant/ports.ts';

/** The cryptographic source of the platform. */
export const cryptoRandom: RandomSource = (length) =>
  crypto.getRandomValues(new Uint8Array(length));

/** Seeds come from the address bar: letters, digits and hyphens, at most 40. `null` for anything else. */
export const readSeed = (text: string | null): string | null =>
  text !== null && /^[A-Za-z0-9-]{1,40}$/.test(text) ? text : null;
