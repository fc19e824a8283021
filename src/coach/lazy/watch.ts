import type { Action } from '../../flows/flow.ts';

/** Calls back once after so many milliseconds, and answers how to call that off. Injected: tests decide what time it is. */
export type Wait = (milliseconds: number, then: () => void) => () => void;

interface WatchOptions {
  readonly wait: Wait;
  readonly nextAction: () => Action | null;
  readonly perform: (action: Action) => Promise<void>;
  /** What the reader has to read before the next action: what just happened, and what comes. */
  readonly textToRead: () => string;
  readonly changed: () => void;
}

/** Also for who reads slowly, or in a second language: twelve characters a second, and time to find the place. */
export const readingTime = (text: string): number => Math.min(2000 + 80 * text.length, 20_000);

/**
 * The coach performs and the reader watches: the next action is pointed at, long enough to read what is said about it, then
 * it is done. Between two actions everything stands still, so it can be stopped and gone through action by action.
 */
export class Watch {
  isPlaying = false;
  readonly #options: WatchOptions;
  #isBusy = false;
  #callOff: () => void = () => undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  play(): void {
    this.isPlaying = true;
    this.#waitForReader();
    this.#options.changed();
  }

  pause(): void {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#callOff();
    this.#options.changed();
  }

  /** Does the action that is pointed at. A second press while it is being done has no second effect. */
  async step(): Promise<void> {
    const action = this.#options.nextAction();
    if (!action || this.#isBusy) return;
    this.#isBusy = true;
    this.#callOff();
    try {
      await this.#options.perform(action);
    } finally {
      this.#isBusy = false;
    }
    if (this.isPlaying) this.#waitForReader();
    this.#options.changed();
  }

  #waitForReader(): void {
    this.#callOff();
    if (this.#options.nextAction() === null) {
      this.isPlaying = false;
      return;
    }
    this.#callOff = this.#options.wait(readingTime(this.#options.textToRead()), () => {
      void this.step();
    });
  }
}
