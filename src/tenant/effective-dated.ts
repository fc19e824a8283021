import type { EraDate } from './ids.ts';

/** A value of the profile that changed on a certain day. Sorted by day; the first entry has no beginning. */
export type EffectiveDated<T> = readonly {
  /** First day on which the value holds. */
  readonly from: EraDate;
  /** Row of docs/facts.md that says so. */
  readonly row: string;
  readonly value: T;
}[];

/** A day before every rule. */
export const beginning: EraDate = '0001-01-01';

/** The value on a day. Throws `RangeError` for a table without a beginning: that is a mistake in a profile. */
export function valueOn<T>(dated: EffectiveDated<T>, day: EraDate): T {
  const entry = dated.findLast(({ from }) => from <= day);
  if (!entry) throw new RangeError('A dated value begins on the first day.');
  return entry.value;
}

/** A day that the calendar has, written `YYYY-MM-DD`. */
export function isEraDate(text: unknown): text is EraDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
