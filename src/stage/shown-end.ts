/** Milliseconds. The press that ended a demonstration, sent twice by a clicker, is over by then; nobody presses again so soon. */
const bouncesFor = 300;
/** Milliseconds. What another press begins was read by then. */
const readAfter = 1000;

/**
 * - `early`: a press that belongs to the one that ended the demonstration, or to the one that asked.
 * - `asks`: what another press begins is said.
 * - `begins`: it was said.
 */
export type PressAtEnd = 'early' | 'asks' | 'begins';

/** Since when the end of a demonstration has been on the screen: one press too many begins no other one. */
export class ShownEnd {
  #of: string | null = null;
  #since = 0;
  #askedAt: number | null = null;

  /** @param demonstration the one whose end is shown; `null` while there is something left to do */
  look(demonstration: string | null, now: number): void {
    if (demonstration === this.#of) return;
    this.#of = demonstration;
    this.#since = now;
    this.#askedAt = null;
  }

  press(now: number): PressAtEnd {
    if (this.#of === null) return 'early';
    if (this.#askedAt !== null) return now - this.#askedAt < readAfter ? 'early' : 'begins';
    if (now - this.#since < bouncesFor) return 'early';
    this.#askedAt = now;
    return 'asks';
  }

  /** Something else was pressed. */
  disarm(): void {
    this.#askedAt = null;
  }
}
