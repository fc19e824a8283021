/** Which steps the reader has ticked by hand: kept where the browser lets us, and otherwise for as long as the page is open. */
export class Ticks {
  readonly #name: string;
  #steps: ReadonlySet<string>;

  constructor(guide: string) {
    this.#name = `app-password-lab:own-device:${guide}`;
    this.#steps = new Set(this.#read());
  }

  has(stepId: string): boolean {
    return this.#steps.has(stepId);
  }

  set(stepId: string, isTicked: boolean): void {
    const others = [...this.#steps].filter((one) => one !== stepId);
    this.#keep(isTicked ? [...others, stepId] : others);
  }

  /** Answers what puts them back. */
  clear(): () => void {
    const before = [...this.#steps];
    this.#keep([]);
    return () => {
      this.#keep(before);
    };
  }

  get isEmpty(): boolean {
    return this.#steps.size === 0;
  }

  #read(): readonly string[] {
    try {
      // Early releases kept them without our prefix.
      const early = localStorage.getItem(this.#name.replace('app-password-lab:', ''));
      const kept: unknown = JSON.parse(localStorage.getItem(this.#name) ?? early ?? '[]');
      return Array.isArray(kept) ? kept.filter((step) => typeof step === 'string') : [];
    } catch {
      // Storage refused, or somebody else wrote there: nothing is ticked.
      return [];
    }
  }

  #keep(steps: readonly string[]): void {
    this.#steps = new Set(steps);
    try {
      localStorage.setItem(this.#name, JSON.stringify(steps));
    } catch {
      // Storage refused: the ticks last as long as the page.
    }
  }
}
