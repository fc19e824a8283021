import { evolveRun, newRun } from './evolve.ts';
import type { RunEvent, RunState, RecordedEvent } from './model.ts';

/**
 * A run with its undo history. The log only grows: undo is an event, and folding it restores an earlier state. Earlier states
 * share structure, are never saved, and are not part of the state (docs/decisions/0051).
 */
export interface History {
  readonly present: RunState;
  /** States before each of the last undo steps, the newest at the end. */
  readonly past: readonly RunState[];
  /** States that were undone, the newest at the beginning. */
  readonly future: readonly RunState[];
}

export const newHistory: History = { present: newRun, past: [], future: [] };

/** Undo steps. Few enough for the memory of a small phone. */
const longestPast = 50;

/** Changes of the practice clock are not undone. */
const isOfTime = ({ type }: RunEvent): boolean =>
  type === 'timeSkipped' || type === 'timePaused' || type === 'timeResumed';

/** Pure, so that all tabs have the same undo history from the same log. */
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
      const isStep = event.startsUndoStep === true && !isOfTime(event);
      return {
        present: evolveRun(present, event),
        past: isStep ? [...past, present].slice(-longestPast) : past,
        future: isStep ? [] : future,
      };
    }
  }
}

const atTheTimeOf = (state: RunState, { practice }: RunState): RunState => ({
  ...state,
  practice: { ...state.practice, clockOffset: practice.clockOffset, pausedAt: practice.pausedAt },
});

export const foldRun = (log: readonly RecordedEvent<RunEvent>[]): RunState =>
  log.reduce(evolveHistory, newHistory).present;
