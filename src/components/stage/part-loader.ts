/** Loads what a choice needs, and knows whether the last attempt failed, which the page then says. */
export class PartLoader {
  hasFailed = false;
  readonly #changed: () => void;

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
}
