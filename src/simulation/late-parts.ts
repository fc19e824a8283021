/**
 * Files that a run needs after Start. One that cannot be loaded is asked for again with `retry`, and whoever asked for it
 * waits until it is there: what the reader pressed is then carried out, and not lost.
 */
export class LateParts {
  readonly #changed: () => void;
  #waiting: (() => void)[] = [];

  /** @param changed called when `isMissing` may have changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether something was asked for and could not be loaded. */
  get isMissing(): boolean {
    return this.#waiting.length > 0;
  }

  /** Resolves once `part` does, after as many retries as it takes; never rejects. */
  async load<T>(part: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await part();
      } catch (cause) {
        console.error(cause);
        await this.untilRetry();
      }
    }
  }

  untilRetry(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#changed();
    });
  }

  readonly retry = (): void => {
    for (const ask of this.#waiting.splice(0)) ask();
    this.#changed();
  };
}
