import { hintLevels, type HintLevel } from '../coach/hint-level.ts';
import { readSeed } from '../simulation/random.ts';
import type { HelpUsed } from './help-used.ts';

/** One attempt at a test: all of it that is not in the log of its run. */
export interface Attempt {
  /** Of the run. Another attempt has another one, and so other codes and passwords. */
  readonly seed: string;
  readonly help: HelpUsed;
  /** Seconds during which the test was open and not paused. Told, and not scored. */
  readonly seconds: number;
  readonly isPaused: boolean;
  /** Milliseconds of the real clock when it ended; `null` while it goes on. */
  readonly endedAt: number | null;
}

export const newAttempt = (seed: string): Attempt => ({
  seed,
  help: {},
  seconds: 0,
  isPaused: false,
  endedAt: null,
});

export const writeAttempt = (attempt: Attempt): string => JSON.stringify(attempt);

/** Reads what `writeAttempt` wrote; `null` for anything else. */
export function readAttempt(text: string | null): Attempt | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { seed, help, seconds, isPaused, endedAt } = value;
  if (typeof seed !== 'string' || readSeed(seed) === null) return null;
  if (!isHelp(help) || !isAmount(seconds) || typeof isPaused !== 'boolean') return null;
  if (endedAt !== null && !isAmount(endedAt)) return null;
  return { seed, help, seconds, isPaused, endedAt };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isLevel = (value: unknown): value is HintLevel => hintLevels.some((level) => level === value);

const isHelp = (value: unknown): value is HelpUsed =>
  isObject(value) && Object.values(value).every(isLevel);
