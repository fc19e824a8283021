import type { Throttle } from './policy.ts';
import type { Instant } from './ids.ts';

/** Wrong answers of one kind by or for one user, and the wait that they have earned. */
export interface Failures {
  /** When the failures were that count towards the next wait, oldest first. */
  readonly counted: readonly Instant[];
  readonly lockedUntil: Instant | null;
  /** Waits since the last success; each is twice as long as the one before. */
  readonly locks: number;
  /** Failures since the last success. */
  readonly total: number;
  /** Fingerprints of wrong passwords seen since the last success, newest last: see `attemptFingerprint`. */
  readonly seen: readonly string[];
}

export const noFailures: Failures = {
  counted: [],
  lockedUntil: null,
  locks: 0,
  total: 0,
  seen: [],
};

/** Programs of one person that still know older passwords; more than this many is nobody. */
const rememberedAttempts = 8;

export const isLocked = ({ lockedUntil }: Failures, now: Instant): boolean =>
  lockedUntil !== null && now < lockedUntil;

export const waitAfter = (locks: number, { firstWait, longestWait }: Throttle): number =>
  Math.min(firstWait * 2 ** locks, longestWait);

/**
 * One more failure. During a wait nothing is counted, so that knocking does not prolong it; after the wait counting
 * begins anew. The same wrong password again is no new guess: an old mail program that repeats it a thousand times
 * must not lock its owner out.
 */
export function addFailure(
  failures: Failures,
  throttle: Throttle,
  at: Instant,
  fingerprint: string | null = null,
): Failures {
  if (isLocked(failures, at)) return failures;
  if (fingerprint !== null && failures.seen.includes(fingerprint)) return failures;
  const recent = failures.lockedUntil === null ? failures.counted : [];
  const counted = [...recent.filter((instant) => instant > at - throttle.findTime), at];
  const isEnough = counted.length >= throttle.limit;
  return {
    counted: isEnough ? [] : counted,
    lockedUntil: isEnough ? at + waitAfter(failures.locks, throttle) : null,
    locks: failures.locks + (isEnough ? 1 : 0),
    total: failures.total + 1,
    seen:
      fingerprint === null
        ? failures.seen
        : [...failures.seen, fingerprint].slice(-rememberedAttempts),
  };
}
