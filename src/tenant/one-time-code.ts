import { generate } from '@otplib/totp';
import { base32 } from '@otplib/plugin-base32-scure';
import { webCrypto } from './web-crypto.ts';
import type { CodeWindow, Instant, OneTimeCodeParameters } from './model.ts';

/**
 * Time-based one-time codes (RFC 6238). otplib makes the codes; checking them is ours, because the rules that matter
 * are not in the library: one use, a full window without early exit, and a guard that survives two neighbouring steps
 * that happen to share a code.
 */

export const defaultParameters: OneTimeCodeParameters = {
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
};

/** The step number T of RFC 6238 at an instant in milliseconds. */
export const stepAt = (instant: Instant, period: number): number =>
  Math.floor(instant / 1000 / period);

/** Milliseconds until the next step begins: from `period * 1000` at its start down to 1. */
export const remainingInStep = (instant: Instant, period: number): number =>
  period * 1000 - (Math.floor(instant) % (period * 1000));

export const keyToText = (key: Uint8Array): string => base32.encode(key, { padding: false });

/**
 * A key as people type it: lower case, spaces, hyphens and padding are forgiven.
 * `null` for anything that is not canonical base32 of at least 16 bytes (RFC 4226 §4, R6).
 */
export function keyFromText(text: string): Uint8Array | null {
  const compact = text.replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (!/^[A-Z2-7]{26,103}$/.test(compact)) return null;
  try {
    return base32.decode(compact);
  } catch {
    return null;
  }
}

/** The code of one step. Throws for a step that is not a whole number from 0 on. */
export async function codeOfStep(
  key: Uint8Array,
  step: number,
  { algorithm, digits, period }: OneTimeCodeParameters,
): Promise<string> {
  if (!Number.isSafeInteger(step) || step < 0)
    throw new RangeError('A time step is a whole number from 0 on.');
  return generate({
    secret: key,
    epoch: step * period,
    period,
    digits,
    algorithm: algorithm.toLowerCase() as Lowercase<typeof algorithm>,
    crypto: webCrypto,
  });
}

/**
 * What was typed, as digits; `null` when it cannot be a code. Spaces and hyphens between digits are forgiven and
 * full-width digits count as digits (NFKC); other scripts' digits and everything else are not.
 */
export function normaliseCode(typed: unknown, digits: number): string | null {
  // The longest honest input is a code with separators; anything longer is refused before any work is done on it.
  if (typeof typed !== 'string' || typed.length > 64) return null;
  const compact = typed.normalize('NFKC').replace(/[\s\u200e\u200f-]/g, '');
  return compact.length === digits && /^[0-9]+$/.test(compact) ? compact : null;
}

/** Every step near `now` whose code is the one given: inside the window, and so far outside that it may have been used. */
export interface CodeMatches {
  readonly inWindow: readonly number[];
  readonly around: readonly number[];
}

/**
 * Computes the code of each step of the window, always all of them. The steps around the window are looked at too: a
 * code that equals one already used there is the same code to whoever watched it being typed.
 */
export async function findMatches(
  key: Uint8Array,
  code: string,
  now: Instant,
  window: CodeWindow,
  parameters: OneTimeCodeParameters,
): Promise<CodeMatches> {
  const present = stepAt(now, parameters.period);
  const reach = rememberedSteps(window);
  const inWindow: number[] = [];
  const around: number[] = [];
  for (let step = present - reach; step <= present + window.future; step += 1) {
    if (step < 0) continue;
    const matches = (await codeOfStep(key, step, parameters)) === code;
    if (!matches) continue;
    around.push(step);
    if (step >= present - window.past) inWindow.push(step);
  }
  return { inWindow, around };
}

/** How many steps back a used code is remembered: twice the window and one, so that none can come into view again. */
export const rememberedSteps = (window: CodeWindow): number =>
  2 * (window.past + window.future) + 1;

export type CodeVerdict =
  | { readonly accepted: true; readonly steps: readonly number[] }
  | { readonly accepted: false; readonly reason: 'codeWrong' | 'codeReplayed' | 'codeExpired' };

/**
 * Accepts a code once. Refused are a step already spent or older than the newest spent one (RFC 6238 §5.2), a code
 * that a spent step shares, and everything after the clock was turned back behind a spent step.
 */
export function judgeCode(matches: CodeMatches, spentSteps: readonly number[]): CodeVerdict {
  const newest = spentSteps.length > 0 ? Math.max(...spentSteps) : -1;
  if (matches.around.some((step) => spentSteps.includes(step)))
    return { accepted: false, reason: 'codeReplayed' };
  if (matches.inWindow.length === 0) {
    return { accepted: false, reason: matches.around.length > 0 ? 'codeExpired' : 'codeWrong' };
  }
  if (matches.inWindow.some((step) => step <= newest))
    return { accepted: false, reason: 'codeReplayed' };
  return { accepted: true, steps: matches.inWindow };
}

/** The memory of the guard after a success, bounded: what is too old to come into view again is forgotten. */
export function spend(
  spentSteps: readonly number[],
  steps: readonly number[],
  window: CodeWindow,
): readonly number[] {
  const all = [...spentSteps, ...steps];
  const newest = Math.max(...all);
  return all
    .filter((step) => step >= newest - rememberedSteps(window))
    .sort((one, other) => one - other);
}
