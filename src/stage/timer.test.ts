import { expect, test } from 'vitest';
import { elapsed, minutesAndSeconds, started, stoppedClock, switched, timingOf } from './timer.ts';

const minute = 60_000;

test('a clock that was not started stands at nothing, and starts once', () => {
  expect(elapsed(stoppedClock, 5000)).toBe(0);
  const clock = started(stoppedClock, 1000);
  expect(elapsed(clock, 4000)).toBe(3000);
  expect(started(clock, 9000)).toBe(clock);
});

test('a pause is no time of the demonstration', () => {
  const running = started(stoppedClock, 0);
  const paused = switched(running, 2 * minute);
  expect(elapsed(paused, 50 * minute)).toBe(2 * minute);
  const resumed = switched(paused, 50 * minute);
  expect(elapsed(resumed, 51 * minute)).toBe(3 * minute);
});

test('the first switch starts the clock', () => {
  expect(switched(stoppedClock, 7)).toEqual({ startedAt: 7, pausedAt: null });
});

test.each([
  { at: 0, present: 0, late: 0, why: 'the beginning' },
  { at: 2, present: 0, late: 0, why: 'the end of the first step' },
  { at: 3.5, present: 0, late: 1, why: 'a minute and a half after it' },
  { at: 2, present: 1, late: 0, why: 'the second step in time' },
  { at: 0.5, present: 1, late: -1, why: 'the second step a minute and a half early' },
  { at: 1.5, present: 1, late: 0, why: 'half a minute early is no news' },
  { at: 30, present: 3, late: 20, why: 'all done, twenty minutes late' },
  { at: 9, present: 3, late: -1, why: 'all done a minute early' },
])('$why', ({ at, present, late }) => {
  const clock = started(stoppedClock, 0);
  const timing = timingOf([2, 3, 5], present, clock, at * minute);
  expect(timing.planned).toBe(10 * minute);
  // `-0` is not `0` for a test.
  expect(timing.late + 0).toBe(late);
});

test('the time in figures', () => {
  expect(minutesAndSeconds(0)).toBe('0:00');
  expect(minutesAndSeconds(65_999)).toBe('1:05');
  expect(minutesAndSeconds(75 * minute)).toBe('75:00');
});
