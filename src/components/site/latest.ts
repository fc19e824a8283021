/** Of several things that are asked for one after the other, the last one counts, in whichever order they come. */
export class Latest {
  #asked: symbol | null = null;

  /** The answer says whether nothing was asked for since, and nothing was given up. */
  ask(): () => boolean {
    const asked = Symbol('asked');
    this.#asked = asked;
    return () => this.#asked === asked;
  }

  /** Nothing that was asked for is wanted any more. */
  giveUp(): void {
    this.#asked = null;
  }
}
