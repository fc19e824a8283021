import type { TenantEvent } from '../tenant/events.ts';
import type { VendorProfile } from '../tenant/vendor-profile.ts';
import { emptyRun, evolveRun, isTenantEvent } from './evolve.ts';
import type { RunEvent, RunState, RecordedEvent } from './model.ts';

/**
 * A run with its undo history. The log only grows: undo is an event, and folding it restores an earlier state. Earlier states
 * share structure, are never saved, and are not part of the state (docs/decisions/0051).
 */
export interface History<State = RunState> {
  readonly present: State;
  /** States before each of the reader's last commands, the newest at the end. */
  readonly past: readonly State[];
  /** States that were undone, the newest at the beginning. */
  readonly future: readonly State[];
}

/** How one event is folded; and what an earlier state becomes when it is the present one again. */
interface Folding<State> {
  readonly fold: (state: State, event: RecordedEvent<RunEvent>) => State;
  readonly restore: (state: State, present: State, event: RecordedEvent<RunEvent>) => State;
}

export const emptyHistory = (profile: VendorProfile): History => ({
  present: emptyRun(profile),
  past: [],
  future: [],
});

/** Undo steps. Few enough for the memory of a small phone. */
const longestPast = 50;

/** Changes of the practice clock are not undone. */
const isOfTime = ({ type }: RunEvent): boolean =>
  type === 'timeSkipped' || type === 'timePaused' || type === 'timeResumed';

const runFolding: Folding<RunState> = {
  fold: evolveRun,
  restore: (state, present, event) => evolveRun(atTheTimeOf(state, present), event),
};

/** Pure, so that all tabs have the same way back from the same log. */
export const evolveHistory = (history: History, event: RecordedEvent<RunEvent>): History =>
  foldEvent(history, event, runFolding);

function foldEvent<State>(
  { present, past, future }: History<State>,
  event: RecordedEvent<RunEvent>,
  { fold, restore }: Folding<State>,
): History<State> {
  switch (event.type) {
    case 'undone': {
      const before = past.at(-1) ?? present;
      return {
        present: restore(before, present, event),
        past: past.slice(0, -1),
        future: past.length > 0 ? [present, ...future] : future,
      };
    }
    case 'redone': {
      const [after = present, ...rest] = future;
      return {
        present: restore(after, present, event),
        past: future.length > 0 ? [...past, present] : past,
        future: rest,
      };
    }
    default: {
      const isStep = event.startsUndoStep === true && !isOfTime(event);
      return {
        present: fold(present, event),
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

export const foldRun = (
  profile: VendorProfile,
  log: readonly RecordedEvent<RunEvent>[],
): RunState => log.reduce(evolveHistory, emptyHistory(profile)).present;

/** A list that shares its beginning with the one before it. */
interface EventList {
  readonly event: RecordedEvent<RunEvent>;
  readonly before: EventList | null;
}

const listFolding: Folding<EventList | null> = {
  fold: (before, event) => ({ event, before }),
  restore: (list) => list,
};

/** What happened in the tenant, oldest first, without what was undone. */
export function tenantEventsInForce(
  log: readonly RecordedEvent<RunEvent>[],
): readonly RecordedEvent<TenantEvent>[] {
  const empty: History<EventList | null> = { present: null, past: [], future: [] };
  const { present } = log.reduce((list, event) => foldEvent(list, event, listFolding), empty);
  const events: RecordedEvent<TenantEvent>[] = [];
  for (let list = present; list !== null; list = list.before)
    if (isTenantEvent(list.event)) events.push(list.event);
  return events.reverse();
}
