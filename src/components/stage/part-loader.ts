/** Loads what a choice needs, and knows whether the last attempt failed, which the page then says. */
export class PartLoader {
  hasFailed = false;
  readonly #changed: () => void;
  readonly #last = new Map<string, unknown>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** `null` when it cannot be loaded. */
  async load<T>(part: () => Promise<T>): Promise<T | null> {
    try {
      const loaded = await part();
      this.hasFailed = false;
      return loaded;
    } catch (error) {
      console.error(error);
      this.hasFailed = true;
      this.#changed();
      return null;
    }
  }

  /** Of two choices of one kind the later one counts, whichever is loaded first: `null` for the earlier one. */
  async loadLast<T>(kind: string, part: () => Promise<T>): Promise<T | null> {
    this.#last.set(kind, part);
    const loaded = await this.load(part);
    return this.#last.get(kind) === part ? loaded : null;
  }
}
