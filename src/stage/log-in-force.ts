import type { RecordedEvent, RunEvent } from '../simulation/model.ts';

type Events = readonly RecordedEvent<RunEvent>[];

/** Nobody does anything in a window when time goes on, or stops. */
export const isOfClock = (type: string | undefined): boolean =>
  type === 'timeSkipped' || type === 'timePaused' || type === 'timeResumed';

/** The commands of a log that were not undone, each with its events, the last one at the end. Changes of the clock begin none. */
export function commandsInForce(log: Events): readonly Events[] {
  const done: RecordedEvent<RunEvent>[][] = [];
  /** The one that was undone last is the last. */
  let undone: RecordedEvent<RunEvent>[][] = [];
  for (const event of log) {
    if (event.type === 'undone') {
      const last = done.pop();
      if (last) undone.push(last);
    } else if (event.type === 'redone') {
      const next = undone.pop();
      if (next) done.push(next);
    } else if (event.startsUndoStep && !isOfClock(event.type)) {
      done.push([event]);
      undone = [];
    } else {
      // What stands before the first command was done by nobody here.
      done.at(-1)?.push(event);
    }
  }
  return done;
}
