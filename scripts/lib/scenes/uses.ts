import { keysIn } from './keys-in.ts';

/** Collects the uses of every key. */
export class Uses {
  readonly known: ReadonlySet<string>;
  readonly #uses = new Map<string, Set<string>>();

  constructor(known: ReadonlySet<string>) {
    this.known = known;
  }

  /** @param text in which every text of the catalogue is its key */
  note(use: string, text: string): void {
    for (const key of keysIn(text, this.known)) {
      const uses = this.#uses.get(key) ?? new Set();
      this.#uses.set(key, uses.add(use));
    }
  }

  /** The same of a route; the first place is told, as what comes later has it too. */
  noteOnRoute(route: string, presses: number, text: string): void {
    const isFirst = (key: string) =>
      ![...(this.#uses.get(key) ?? [])].some((use) => use.startsWith(`${route}:`));
    this.note(`${route}:${String(presses)}`, keysIn(text, this.known).filter(isFirst).join('\n'));
  }

  /** Takes over what another one has collected. */
  add(other: Uses): void {
    for (const [key, uses] of other.#uses)
      this.#uses.set(key, new Set([...(this.#uses.get(key) ?? []), ...uses]));
  }

  /** Keys that were seen, each with its uses in the order in which they were noted. */
  get all(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries([...this.#uses].map(([key, uses]) => [key, [...uses]]));
  }
}
