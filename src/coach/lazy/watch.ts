import type { Action } from '../../flows/flow.ts';

/** Calls `then` once after so many milliseconds; the result cancels it. Injected, so that tests control the time. */
export type Wait = (milliseconds: number, then: () => void) => () => void;

interface WatchOptions {
  readonly wait: Wait;
  readonly nextAction: () => Action | null;
  readonly perform: (action: Action) => Promise<void>;
  /** What the reader has to read before the next action: what just happened, and what comes. */
  readonly textToRead: () => string;
  readonly changed: () => void;
}

/** Milliseconds: two seconds to find the place and 80 for each character, for slow readers; at most 20 seconds. */
export const readingTime = (text: string): number => Math.min(2000 + 80 * text.length, 20_000);

/**
 * Performs the flow while the reader watches: marks the next action, waits as long as its text takes to read, performs it.
 * Nothing changes between two actions, so it can be paused and stepped through.
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

  /** Performs the marked action. Has no effect while one is being performed. */
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
