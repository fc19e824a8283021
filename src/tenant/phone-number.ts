import type { Reason } from './reasons.ts';
import { compactDigits } from './typed-text.ts';

/** Numbers reserved for fiction in the North American plan: +1 <area> 555-0100 to 555-0199. Nobody's phone rings. */
const fictional = /^\+1[2-9]\d{2}55501\d{2}$/;

export type PhoneNumberReading =
  | { readonly ok: true; readonly phoneNumber: string }
  | { readonly ok: false; readonly reason: Reason };

/**
 * Reads a phone number into E.164. A number that could be somebody's is refused: nothing real belongs in a practice,
 * and nobody's number should be typed into a page that looks like a sign-in.
 */
export function readPhoneNumber(typed: unknown): PhoneNumberReading {
  if (typeof typed !== 'string' || typed.length > 64)
    return { ok: false, reason: 'phoneNumberMalformed' };
  const compact = compactDigits(typed).replace(/[().]/g, '');
  if (compact === '') return { ok: false, reason: 'phoneNumberEmpty' };
  if (!/^\+?\d{5,15}$/.test(compact)) return { ok: false, reason: 'phoneNumberMalformed' };
  return fictional.test(compact)
    ? { ok: true, phoneNumber: compact }
    : { ok: false, reason: 'phoneNumberReal' };
}
