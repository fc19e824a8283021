import type { RunHandle } from '../simulation/run.ts';

type Stand = Pick<RunHandle, 'log' | 'drafts'>;

/** What the desk says of the last press. It goes with the next one, and with what changes in the run meanwhile. */
export class DeskMessage<Words> {
  #words: Words | null = null;
  #run: Stand | null = null;
  #length = 0;
  #drafts: unknown = null;

  get words(): Words | null {
    return this.#words;
  }

  say(words: Words | null, run: Stand | null): void {
    this.#words = words;
    this.#run = run;
    this.#length = run?.log.length ?? 0;
    this.#drafts = run?.drafts;
  }

  /** @param run as it stands now. Whether something that was said no longer holds, and so went. */
  look(run: Stand | null): boolean {
    const isAsSaid =
      run === this.#run && run?.log.length === this.#length && run.drafts === this.#drafts;
    if (this.#words === null || isAsSaid) return false;
    this.#words = null;
    return true;
  }
}
