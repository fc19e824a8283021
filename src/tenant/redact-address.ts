import { foldAddress } from './directory.ts';
import type { Policy, User } from './model.ts';
import { normaliseAppPassword } from './app-password.ts';

/** Stands in the log for what was typed as an address and is none. */
export const redacted = '(no address)';

/**
 * The address of a refused attempt, as it may be written down. People type a password into the field for the name:
 * whatever is no address, or could be an app password, is not kept.
 */
export function redactAddress(typed: unknown, user: User | undefined, policy: Policy): string {
  if (user) return user.address;
  if (typeof typed !== 'string' || typed.length > 254) return redacted;
  const address = foldAddress(typed);
  const isAddress = /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u.test(address);
  return isAddress && normaliseAppPassword(address, policy) === null ? address : redacted;
}
