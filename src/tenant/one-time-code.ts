import { generate } from '@otplib/totp';
import { fromBase32, toBase32 } from './base32.ts';
import { compactDigits } from './typed-text.ts';
import { webCrypto } from './web-crypto.ts';
import type { CodeOrder, CodeWindow, Instant, OneTimeCodeParameters } from './model.ts';

/**
 * Time-based one-time codes (RFC 6238). otplib makes the codes; checking them is ours, because the rules that matter
 * are not in the library: one use, a full window without early exit, and a guard that survives two neighbouring steps
 * that happen to share a code.
 */

/** The step number T of RFC 6238 at an instant in milliseconds. */
export const stepAt = (instant: Instant, period: number): number =>
  Math.floor(instant / 1000 / period);

/** Milliseconds until the next step begins: from `period * 1000` at its start down to 1. */
export const remainingInStep = (instant: Instant, period: number): number =>
  period * 1000 - (Math.floor(instant) % (period * 1000));

export const keyToText = toBase32;

/**
 * Shortest and longest key in bytes. RFC 4226 §4, R6 wants 128 bits. 64 bytes are the digest of SHA-512, the longest key
 * that RFC 6238 uses; more adds no strength (RFC 2104 §3). They fit into the block of each hash (64 bytes, for SHA-512 128),
 * so HMAC never has to hash a key of ours first, which it does with keys longer than the block (RFC 2104 §2).
 */
const shortestKey = 16;
const longestKey = 64;

/** A key as people type it; `null` when it is not base32 or not of a length that a key has. */
export function keyFromText(text: string): Uint8Array | null {
  // The longest key has 103 letters; with a separator after every letter that is still less than 256.
  const key = text.length <= 256 ? fromBase32(text) : null;
  return key && key.length >= shortestKey && key.length <= longestKey ? key : null;
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
 * What was typed, as digits; `null` when it cannot be a code. Spaces, dashes and what cannot be seen are forgiven, and
 * full-width digits count as digits; other scripts' digits and everything else do not.
 */
export function normaliseCode(typed: unknown, digits: number): string | null {
  // The longest honest input is a code with separators; anything longer is refused before any work is done on it.
  if (typeof typed !== 'string' || typed.length > 64) return null;
  const compact = compactDigits(typed);
  return compact.length === digits && /^[0-9]+$/.test(compact) ? compact : null;
}

/** The widest window that any policy may ask for. Five minutes either way is already more than any clock is wrong. */
export const widestWindow = 10;

/** Every step near `now` whose code is the one given: inside the window, and so far outside that it may have been used. */
export interface CodeMatches {
  readonly inWindow: readonly number[];
  readonly around: readonly number[];
  /** The last step that counts as now: everything spent after it was spent by a clock that was turned back since. */
  readonly latest: number;
}

const noMatches: CodeMatches = { inWindow: [], around: [], latest: 0 };

/**
 * Computes the code of each step of the window, always all of them. The steps around the window are looked at too: a
 * code that equals one already used there is the same code to whoever watched it being typed.
 * Fails closed: a time that cannot be, or a window beyond `widestWindow`, matches nothing.
 */
export async function findMatches(
  key: Uint8Array,
  code: string,
  now: Instant,
  window: CodeWindow,
  parameters: OneTimeCodeParameters,
): Promise<CodeMatches> {
  const { period } = parameters;
  const present = stepAt(now, period);
  if (!Number.isSafeInteger(present) || present < 0) return noMatches;
  if (Math.max(window.past, window.future) > widestWindow) return noMatches;
  const around: number[] = [];
  for (
    let step = Math.max(0, present - rememberedSteps(window));
    step <= present + window.future;
    step += 1
  ) {
    const matches = (await codeOfStep(key, step, parameters)) === code;
    if (matches) around.push(step);
  }
  return matchesAt({ around }, now, window, period);
}

/**
 * What was found, as it is judged at this time: time can go on between the computation of a code and the decision on it, as
 * another tab can skip some, and a code that was new then may be too old now. Computes nothing.
 */
export function matchesAt(
  { around }: Pick<CodeMatches, 'around'>,
  now: Instant,
  window: CodeWindow,
  period: number,
): CodeMatches {
  const present = stepAt(now, period);
  const latest = present + window.future;
  const inWindow = around.filter((step) => step >= present - window.past && step <= latest);
  return { inWindow, around, latest };
}

/** How many steps back a used code is remembered: twice the window and one, so that none can come into view again. */
export const rememberedSteps = (window: CodeWindow): number =>
  2 * (window.past + window.future) + 1;

export type CodeVerdict =
  | { readonly accepted: true; readonly steps: readonly number[] }
  | {
      readonly accepted: false;
      readonly reason: 'codeWrong' | 'codeReplayed' | 'codeExpired' | 'clockWentBack';
    };

/**
 * Accepts a code once. Refused are a step already spent (RFC 6238 §5.2), a code that a spent step shares, and
 * everything while the clock stands behind a spent step.
 *
 * A code older than the newest spent one was perhaps seen by somebody who waits; `newerOnly` refuses it, as most
 * services do. `anyUnused` takes it once, for people who type slowly: RFC 6238 forbids only the second use.
 */
export function judgeCode(
  matches: CodeMatches,
  spentSteps: readonly number[],
  order: CodeOrder,
): CodeVerdict {
  const newest = spentSteps.length > 0 ? Math.max(...spentSteps) : -1;
  const no = (reason: Extract<CodeVerdict, { accepted: false }>['reason']): CodeVerdict => ({
    accepted: false,
    reason,
  });
  if (matches.around.some((step) => spentSteps.includes(step))) return no('codeReplayed');
  // What was spent long before `newest` is forgotten, so a clock turned back that far could bring it into view.
  if (matches.latest < newest) return no('clockWentBack');
  if (matches.inWindow.length === 0)
    return no(matches.around.length > 0 ? 'codeExpired' : 'codeWrong');
  if (order === 'newerOnly' && matches.inWindow.some((step) => step <= newest)) {
    return no('codeReplayed');
  }
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
