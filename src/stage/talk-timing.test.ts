import { expect, test } from 'vitest';
import { lateInTalk, stepsInTalk, timingInTalk } from './talk-timing.ts';
import { noTalk, planIds, planOf, type PlanId } from './talk.ts';
import { timingOf } from './timer.ts';

const steps = [
  { id: 'see-it-refused', minutes: 2 },
  { id: 'make-app-password', minutes: 4 },
  { id: 'send-a-page', minutes: 2 },
];

/** The talk has gone on for so many minutes. */
const late = (plan: PlanId | null, demonstration: string, present: number, minutes: number) =>
  lateInTalk(
    { plan, clock: { startedAt: 1000, pausedAt: null } },
    { demonstration, steps, present },
    1000 + minutes * 60_000,
  );

test.each([
  // Nine minutes of the plan of 15, divided as the agenda divides its eight.
  ['the first step, at once', 'printer-before', 0, 0, 0],
  ['the first step, after its time', 'printer-before', 0, 4, 1],
  ['the last step too soon', 'printer-before', 2, 1, -5],
  ['the end too soon', 'printer-before', 3, 5, -4],
  ['the end, and the next one is due', 'printer-before', 3, 12, 3],
  ['the second one, begun early', 'printer-after', 0, 5, -4],
  ['the second one, begun in time', 'printer-after', 0, 9, 0],
  ['questions', 'printer-after', 3, 14, 0],
  ['questions that take too long', 'printer-after', 3, 17, 2],
])('the plan of 15 minutes: %s', (_, demonstration, present, minutes, expected) => {
  expect(late('printer', demonstration, present, minutes)).toBeCloseTo(expected);
});

test('of a demonstration whose last step alone is planned, that step has all of its time', () => {
  expect(late('article', 'printer-before', 2, 16)).toBeCloseTo(0);
  expect(late('article', 'printer-before', 2, 17.9)).toBeCloseTo(0);
  expect(late('article', 'printer-before', 0, 18)).toBeCloseTo(2);
});

test('nothing is said outside a plan, of a demonstration that is not in it, nor before it began', () => {
  expect(late(null, 'printer-before', 0, 30)).toBeNull();
  expect(late('printer', 'own', 0, 30)).toBeNull();
  const talk = { ...noTalk, plan: 'printer' } as const;
  expect(lateInTalk(talk, { demonstration: 'printer-before', steps, present: 3 }, 9e9)).toBeNull();
});

/** Every demonstration of every plan, with what the plan gives it. */
const parts = planIds.flatMap((plan) => {
  const { shows, parts: planned } = planOf(plan);
  return shows.map((demonstration, index) => {
    const begins = planned[index - 1]?.until ?? 0;
    return { plan, demonstration, begins, minutes: (planned[index]?.until ?? 0) - begins };
  });
});

test.each(parts)(
  'in the plan $plan, $demonstration has the $minutes minutes of the plan, and both clocks say the same',
  ({ plan, demonstration, begins, minutes }) => {
    const talk = { plan, clock: { startedAt: 1000, pausedAt: null } };
    // The demonstration begins when it is due.
    const clock = { startedAt: 1000 + begins * 60_000, pausedAt: null };
    const sum = (stepsInTalk(talk, { demonstration, steps }) ?? []).reduce((all, one) => all + one);
    expect(sum).toBeCloseTo(minutes);
    for (let present = 0; present <= steps.length; present += 1)
      for (const after of [0.5, 4.5, 9.5, 14.5, 25.5]) {
        const now = clock.startedAt + after * 60_000;
        const shown = { demonstration, steps, present };
        const timing = timingInTalk(talk, shown, clock, now);
        expect(timing?.planned).toBeCloseTo(minutes * 60_000);
        expect((timing?.late ?? NaN) + 0).toBe((lateInTalk(talk, shown, now) ?? NaN) + 0);
      }
  },
);

test('outside a plan a demonstration has its own time', () => {
  const shown = { demonstration: 'printer-before', steps, present: 0 };
  expect(stepsInTalk(noTalk, shown)).toBeNull();
  expect(timingInTalk(noTalk, shown, noTalk.clock, 0)).toBeNull();
  const own = steps.map(({ minutes }) => minutes);
  expect(timingOf(own, 0, noTalk.clock, 0).planned).toBe(8 * 60_000);
});
