import { expect, test } from 'vitest';
import { noTalk } from './talk.ts';
import { elapsed, stoppedClock } from './timer.ts';
import { startedTogether, switchedTogether, talkSwitched, type TwoClocks } from './two-clocks.ts';

const none: TwoClocks = { clock: stoppedClock, talk: noTalk };

/** How long each has gone. */
const times = ({ clock, talk }: TwoClocks, now: number) => [
  elapsed(clock, now),
  elapsed(talk.clock, now),
];

test('one press stops both, and one lets both go on', () => {
  const first = startedTogether(none, 0);
  // The second demonstration of a talk began at 100.
  const second = startedTogether({ ...first, clock: stoppedClock }, 100);
  expect(times(second, 160)).toEqual([60, 160]);
  const paused = switchedTogether(second, 160);
  expect(times(paused, 500)).toEqual([60, 160]);
  const on = switchedTogether(paused, 500);
  expect(times(on, 510)).toEqual([70, 170]);
});

test('a step during a pause lets neither go on', () => {
  const paused = switchedTogether(startedTogether(none, 0), 50);
  expect(times(startedTogether(paused, 90), 100)).toEqual([50, 50]);
});

test('the first step of the next demonstration ends a pause of the talk', () => {
  const paused = switchedTogether(startedTogether(none, 0), 50);
  const next = startedTogether({ ...paused, clock: stoppedClock }, 90);
  expect(times(next, 100)).toEqual([10, 60]);
});

test('clocks that do not agree do so after one press', () => {
  const running = startedTogether(none, 0);
  const talkStands = { ...running, talk: talkSwitched(running.talk, 20) };
  const paused = switchedTogether(talkStands, 30);
  expect(times(paused, 99)).toEqual([30, 20]);
  expect(times(switchedTogether(paused, 40), 50)).toEqual([40, 30]);
});

test('the press that starts the demonstration starts the talk', () => {
  expect(times(switchedTogether(none, 5), 7)).toEqual([2, 2]);
});

test('a talk that is set to nothing during a pause stays so until the demonstration goes on', () => {
  const paused = switchedTogether(startedTogether(none, 0), 50);
  const reset = { ...paused, talk: noTalk };
  expect(times(reset, 60)).toEqual([50, 0]);
  expect(times(switchedTogether(reset, 60), 70)).toEqual([60, 10]);
});
