import { base32 } from '@otplib/plugin-base32-scure';
import { compactText } from './typed-text.ts';

/** RFC 4648 §6, as enrolment keys are written: upper case, no padding. */
export const toBase32 = (bytes: Uint8Array): string => base32.encode(bytes, { padding: false });

/**
 * Base32 as people type it: lower case, spaces, dashes, padding at the end and what cannot be seen are forgiven. `null` for anything else:
 * letters that only look right, lengths that no bytes have, and last letters with bits left over.
 */
export function fromBase32(text: string): Uint8Array | null {
  const compact = compactText(text).replace(/=+$/, '');
  // Checked before folding to upper case: a dotless i or a long s would become a letter of the alphabet.
  if (!/^[A-Za-z2-7]*$/.test(compact)) return null;
  try {
    return base32.decode(compact);
  } catch {
    return null;
  }
}
