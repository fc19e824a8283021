/** The time of a demonstration against its plan. Everything is in milliseconds. */
export interface StageClock {
  /** When it was started, moved on by every pause; `null` before. */
  readonly startedAt: number | null;
  /** Since when it stands. */
  readonly pausedAt: number | null;
}

export const stoppedClock: StageClock = { startedAt: null, pausedAt: null };

export const started = (clock: StageClock, now: number): StageClock =>
  clock.startedAt === null ? { startedAt: now, pausedAt: null } : clock;

export function switched(clock: StageClock, now: number): StageClock {
  const { startedAt, pausedAt } = clock;
  if (startedAt === null) return started(clock, now);
  return pausedAt === null
    ? { startedAt, pausedAt: now }
    : { startedAt: startedAt + (now - pausedAt), pausedAt: null };
}

export const elapsed = ({ startedAt, pausedAt }: StageClock, now: number): number =>
  startedAt === null ? 0 : Math.max(0, (pausedAt ?? now) - startedAt);

export interface Timing {
  readonly elapsed: number;
  /** Of the whole plan. */
  readonly planned: number;
  /** From when to when the present step is planned. */
  readonly from: number;
  readonly until: number;
  /** Whole minutes: positive is behind the plan, negative ahead of it, 0 is within the present step. */
  readonly late: number;
}

const minute = 60_000;

/**
 * @param minutes planned for each step, in their order
 * @param present index of the present step; the number of steps once all are done
 */
export function timingOf(
  minutes: readonly number[],
  present: number,
  clock: StageClock,
  now: number,
): Timing {
  const sum = (count: number) =>
    minutes.slice(0, count).reduce((total, each) => total + each, 0) * minute;
  const spent = elapsed(clock, now);
  const [from, until] = [sum(present), sum(present + 1)];
  const late = spent > until ? spent - until : spent < from ? spent - from : 0;
  return {
    elapsed: spent,
    planned: sum(minutes.length),
    from,
    until,
    // A part of a minute is no news.
    late: Math.trunc(late / minute),
  };
}

/** `7:05`; hours are minutes, too. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
