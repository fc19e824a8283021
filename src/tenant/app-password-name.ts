import { valueOn } from './effective-dated.ts';
import type { TenantState, User } from './model.ts';
import type { Reason } from './reasons.ts';
import { withoutInvisible } from './typed-text.ts';

export type NameReading =
  | { readonly ok: true; readonly name: string; readonly isDuplicate: boolean }
  | { readonly ok: false; readonly reason: Reason };

/**
 * A name for an app password (R21 to R24, N2): composed (NFC), trimmed, of the length that the policy wants. Invisible
 * marks are left out. Control characters, line ends and angle brackets are refused: they belong in no list and no log.
 */
export function readAppPasswordName(typed: unknown, state: TenantState, user: User): NameReading {
  const { policy, era } = state;
  // Composing and counting is work; what is far too long is refused before it.
  if (typeof typed !== 'string') return { ok: false, reason: 'appPasswordNameEmpty' };
  if (typed.length > policy.appPasswordNameMax * 8) {
    return { ok: false, reason: 'appPasswordNameTooLong' };
  }
  if (!typed.isWellFormed() || /[\p{Cc}\u2028\u2029<>]/u.test(typed.trim())) {
    return { ok: false, reason: 'appPasswordNameMalformed' };
  }
  const name = withoutInvisible(typed.normalize('NFC')).trim();
  const length = [...name].length;
  if (length === 0) return { ok: false, reason: 'appPasswordNameEmpty' };
  if (length < valueOn(policy.appPasswordNameMin, era)) {
    return { ok: false, reason: 'appPasswordNameTooShort' };
  }
  if (length > policy.appPasswordNameMax) return { ok: false, reason: 'appPasswordNameTooLong' };

  const folded = name.toLowerCase();
  const isDuplicate = user.appPasswords.some((one) => one.name?.toLowerCase() === folded);
  return isDuplicate && policy.appPasswordDuplicateNames === 'refuse'
    ? { ok: false, reason: 'appPasswordNameTaken' }
    : { ok: true, name, isDuplicate };
}
