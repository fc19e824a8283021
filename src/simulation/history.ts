import { emptyRun, evolveRun } from './evolve.ts';
import type { VendorProfile } from '../tenant/vendor-profile.ts';
import type { RunEvent, RunState, RecordedEvent } from './model.ts';

/**
 * A run with the way back. The log only grows: taking something back is an event as well, and folding it brings back a
 * state that was there before. Past states share what they have in common, are never saved, and are no part of the state.
 */
export interface History {
  readonly present: RunState;
  /** States before each of the reader's last gestures, the newest at the end. */
  readonly past: readonly RunState[];
  /** States that were taken back, the newest at the beginning. */
  readonly future: readonly RunState[];
}

export const emptyHistory = (profile: VendorProfile): History => ({
  present: emptyRun(profile),
  past: [],
  future: [],
});

/** More than anybody takes back, and few enough for a small phone. */
const longestPast = 50;

/** Time is nobody's gesture on a screen, and what has passed does not come back. */
const isOfTime = ({ type }: RunEvent): boolean =>
  type === 'timeSkipped' || type === 'timePaused' || type === 'timeResumed';

/** Pure, so that all tabs have the same way back from the same log. */
export function evolveHistory(
  { present, past, future }: History,
  event: RecordedEvent<RunEvent>,
): History {
  switch (event.type) {
    case 'undone': {
      const before = past.at(-1) ?? present;
      return {
        present: evolveRun(atTheTimeOf(before, present), event),
        past: past.slice(0, -1),
        future: past.length > 0 ? [present, ...future] : future,
      };
    }
    case 'redone': {
      const [after = present, ...rest] = future;
      return {
        present: evolveRun(atTheTimeOf(after, present), event),
        past: future.length > 0 ? [...past, present] : past,
        future: rest,
      };
    }
    default: {
      const isGesture = event.begins === true && !isOfTime(event);
      return {
        present: evolveRun(present, event),
        past: isGesture ? [...past, present].slice(-longestPast) : past,
        future: isGesture ? [] : future,
      };
    }
  }
}

const atTheTimeOf = (state: RunState, { practice }: RunState): RunState => ({
  ...state,
  practice: { ...state.practice, clockOffset: practice.clockOffset, pausedAt: practice.pausedAt },
});

export const foldRun = (
  profile: VendorProfile,
  log: readonly RecordedEvent<RunEvent>[],
): RunState => log.reduce(evolveHistory, emptyHistory(profile)).present;
