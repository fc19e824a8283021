import type { Policy } from './model.ts';
import type { RandomSource } from './ports.ts';
import { drawLetters } from './sampling.ts';

/** R16, R17: the service draws it; the user never chooses it. */
export const drawAppPassword = (policy: Policy, random: RandomSource): string =>
  drawLetters(policy.appPasswordAlphabet, policy.appPasswordLength, random);

/**
 * What was typed or pasted, as an app password; `null` when it cannot be one, so that no key is derived for it.
 * Spaces, hyphens and line ends come along when people copy from a page or a note (P11); upper case comes from phones
 * that start a field with a capital. Letters of other scripts stay wrong.
 */
export function normaliseAppPassword(typed: unknown, policy: Policy): string | null {
  // Room for a separator around every letter; more than that is no slip of the hand.
  if (typeof typed !== 'string' || typed.length > policy.appPasswordLength * 4) return null;
  const compact = typed.replace(/[\s\u200b\u200e\u200f\ufeff\u2010\u2011-]/g, '').toLowerCase();
  if (compact.length !== policy.appPasswordLength) return null;
  return [...compact].every((letter) => policy.appPasswordAlphabet.includes(letter))
    ? compact
    : null;
}
