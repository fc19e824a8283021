import type { Talk } from './talk.ts';
import { started, switched, type StageClock } from './timer.ts';

/**
 * The clock of the demonstration and that of the whole talk. A pause is one of the room: one press stops both, and one lets both go
 * on. Each keeps its own time, and is set to nothing by itself.
 */
export interface TwoClocks {
  readonly clock: StageClock;
  readonly talk: Talk;
}

/** It goes, whether it stood or was not started. */
const going = (clock: StageClock, now: number): StageClock =>
  clock.startedAt === null || clock.pausedAt !== null ? switched(clock, now) : clock;

/** One that was not started has no pause. */
const standing = (clock: StageClock, now: number): StageClock =>
  clock.startedAt === null || clock.pausedAt !== null ? clock : switched(clock, now);

/** The press that starts them, stops them, or lets them go on: the demonstration decides which. */
export function switchedTogether({ clock, talk }: TwoClocks, now: number): TwoClocks {
  const next = switched(clock, now);
  const follow = next.pausedAt === null ? going : standing;
  return { clock: next, talk: { ...talk, clock: follow(talk.clock, now) } };
}

/** With the first step of a demonstration both go, also after a pause between two demonstrations. */
export function startedTogether({ clock, talk }: TwoClocks, now: number): TwoClocks {
  const isFirst = clock.startedAt === null;
  const isTalkOn = talk.clock.startedAt !== null && !isFirst;
  return {
    clock: started(clock, now),
    talk: isTalkOn ? talk : { ...talk, clock: going(talk.clock, now) },
  };
}

/** The talk alone, while one chooses. */
export const talkSwitched = (talk: Talk, now: number): Talk => ({
  ...talk,
  clock: switched(talk.clock, now),
});
