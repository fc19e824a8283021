import { describe, expect, test } from 'vitest';
import { practiceDay } from './practice-day.ts';

describe('the day beside an app password', () => {
  const now = Date.UTC(2027, 5, 1, 9);
  const hours = (count: number) => now - count * 60 * 60 * 1000;

  test('of one that was just made is the practice’s own day', () => {
    expect(practiceDay('2018-03-20', hours(2), now)).toBe('2018-03-20');
  });

  test('of one that was made the day before is a day earlier, also across a month', () => {
    expect(practiceDay('2018-03-01', hours(24), now)).toBe('2018-02-28');
  });
});
