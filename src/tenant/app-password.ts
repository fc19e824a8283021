import type { Policy } from './model.ts';
import type { RandomSource } from './ports.ts';
import { randomLetters } from './random.ts';
import { compactText, lowerAscii } from './typed-text.ts';

/** R16, R17: the service draws it; the user never chooses it. */
export const generateAppPassword = (policy: Policy, random: RandomSource): string =>
  randomLetters(policy.appPasswordAlphabet, policy.appPasswordLength, random);

/**
 * What was typed or pasted, as an app password; `null` when it cannot be one, so that no key is derived for it.
 *
 * `lenient` forgives separators and what cannot be seen (P11) and the capital with which a phone begins a field; `exact` forgives nothing.
 * No source says what the real server does (N3), so lenient is our assumption. Letters of other scripts are wrong under
 * both: only A to Z are folded, or a Kelvin sign would pass as a k.
 */
export function normaliseAppPassword(typed: unknown, policy: Policy): string | null {
  // Room for a separator around every letter; more than that is no slip of the hand.
  if (typeof typed !== 'string' || typed.length > policy.appPasswordLength * 4) return null;
  const text = policy.appPasswordEntry === 'lenient' ? lowerAscii(compactText(typed)) : typed;
  if (text.length !== policy.appPasswordLength) return null;
  return [...text].every((letter) => policy.appPasswordAlphabet.includes(letter)) ? text : null;
}
