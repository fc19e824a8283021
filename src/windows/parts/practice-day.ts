import type { EraDate, Instant } from '../../tenant/model.ts';

const aDay = 24 * 60 * 60 * 1000;

/**
 * The calendar day of an instant as the practice dates it: the clock runs in real time, the calendar says what the rules
 * of the day are, so "yesterday" is the day before the practice's own.
 */
export function practiceDay(era: EraDate, instant: Instant, now: Instant): EraDate {
  const daysAgo = Math.floor((now - instant) / aDay);
  const day = new Date(`${era}T00:00:00Z`).getTime() - daysAgo * aDay;
  return new Date(day).toISOString().slice(0, 10);
}
