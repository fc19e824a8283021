import { incidentIds, incidents } from '../simulation/lazy/incidents.ts';
import type { IncidentId, RecordedEvent, RunEvent, RunState } from '../simulation/model.ts';

/** Whether the key of a planned incident has an effect now, will have one later in the step, or has no more to do there. */
export type PlannedState = 'now' | 'coming' | 'past';

interface Looked {
  readonly log: readonly RecordedEvent<RunEvent>[];
  readonly state: RunState;
}

/** What the plan has for the present step: many an incident is possible only in the middle of one. Kept in memory. */
export class PlannedIncidents {
  #step = -1;
  readonly #wasPossible = new Set<IncidentId>();
  readonly #brought = new Set<IncidentId>();

  look({ log, state }: Looked, present: number): void {
    const last = log.at(-1);
    if (present !== this.#step || last?.type === 'undone') {
      this.#wasPossible.clear();
      this.#brought.clear();
    }
    this.#step = present;
    if (last?.type === 'incidentInjected') this.#brought.add(last.incident);
    for (const id of incidentIds) if (incidents[id].isPossible(state)) this.#wasPossible.add(id);
  }

  stateOf(incident: IncidentId, state: RunState): PlannedState {
    if (this.#brought.has(incident)) return 'past';
    if (incidents[incident].isPossible(state)) return 'now';
    return this.#wasPossible.has(incident) ? 'past' : 'coming';
  }
}
