import { fromBase64, sameBytes, toBase64 } from './encoding.ts';
import type { PasswordHash } from './model.ts';
import type { RandomSource } from './ports.ts';
import { randomBytes } from './random.ts';

const saltBytes = 16;
const keyBits = 256;

/** Longer passwords are refused before any work is done, so that a long one costs the tenant nothing. */
export const longestPassword = 256;

/**
 * PBKDF2-SHA-256 (OWASP password storage: 600 000 iterations). About 0.1 s in a browser at that cost.
 * Never await this inside an IndexedDB transaction: the transaction would end meanwhile.
 */
async function derive(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(password),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: cost },
    material,
    keyBits,
  );
  return new Uint8Array(bits);
}

export async function hashPassword(
  password: string,
  cost: number,
  random: RandomSource,
): Promise<PasswordHash> {
  const salt = randomBytes(random, saltBytes);
  const key = await derive(password, salt, cost);
  return { algorithm: 'PBKDF2-SHA-256', cost, salt: toBase64(salt), key: toBase64(key) };
}

export interface Comparison {
  readonly matches: boolean;
  /** Tells the same wrong password from another one; `null` when it matches. */
  readonly fingerprint: string | null;
}

/**
 * No match for a wrong password, and none for a record that cannot be read: a broken record never lets anybody in, and
 * costs nobody else anything.
 */
export async function comparePassword(password: string, hash: PasswordHash): Promise<Comparison> {
  try {
    // A record may come from another version of the site.
    if ((hash.algorithm as string) !== 'PBKDF2-SHA-256')
      return { matches: false, fingerprint: null };
    const derived = await derive(password, fromBase64(hash.salt), hash.cost);
    const matches = sameBytes(derived, fromBase64(hash.key));
    return { matches, fingerprint: matches ? null : attemptFingerprint(derived) };
  } catch {
    return { matches: false, fingerprint: null };
  }
}

/** What a password was compared with. Another tab can change it before the comparison is acted on. */
export interface ComparedWith {
  readonly comparedWith: PasswordHash | null;
}

/** Whether the record of a comparison is the one in force. Each has a salt of its own. */
export const isStillInForce = ({ comparedWith }: ComparedWith, present: PasswordHash): boolean =>
  comparedWith?.salt === present.salt && comparedWith.key === present.key;

export const matchesHash = async (password: string, hash: PasswordHash): Promise<boolean> =>
  (await comparePassword(password, hash)).matches;

/**
 * Sixteen bits of the derived key: enough to recognise the password that an old program repeats, far too few to find
 * out what it was. It is the only trace that a wrong password leaves.
 */
const attemptFingerprint = (derived: Uint8Array): string =>
  Array.from(derived.subarray(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same work as a real comparison, for an account that does not exist: time must not tell (ASVS 5.0, 6.3.8). */
export async function compareWithNobody(password: string, cost: number): Promise<Comparison> {
  const derived = await derive(password, new Uint8Array(saltBytes), cost);
  return { matches: false, fingerprint: attemptFingerprint(derived) };
}
