import type { IncidentId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { lastingIncidents } from './lasting-incidents.ts';
import { saidToRoom } from './said-to-room.ts';

/** What goes wrong is told as long as it does, until the trainer puts it away, and not beyond the end. */
export class LastingCauses {
  /** Of the causes that the room was told, or not yet. */
  #mark = '';
  /** The last event when the trainer put away the notes on what goes wrong. */
  #putAway = 0;
  /** The last event when the last step was done: what went wrong before is told no longer. `null` while a step is left. */
  #endedAt: number | null = null;

  putAway({ log }: RunHandle): void {
    this.#putAway = log.length;
  }

  /**
   * @param isOver no step is left
   * @returns what lasts, and whether it is another cause than before: one that the room may guess
   */
  look(
    run: RunHandle,
    isOver: boolean,
  ): { readonly lasting: readonly IncidentId[]; readonly isNew: boolean } {
    // A run that begins anew has a log of its own.
    this.#putAway = this.#putAway > run.log.length ? 0 : this.#putAway;
    this.#endedAt = isOver ? (this.#endedAt ?? run.log.length) : null;
    const after = Math.max(this.#putAway, this.#endedAt ?? 0);
    const lasting = lastingIncidents(run.log, run.state, { now: run.now(), after });
    const { mark } = saidToRoom(run, lasting);
    const isNew = mark !== this.#mark;
    this.#mark = mark;
    return { lasting, isNew };
  }
}
