/** Does what is asked for one after the other, also when one of them fails. */
export class OneAfterAnother {
  #last: Promise<void> = Promise.resolve();

  /** Rejects as `act` does. */
  add(act: () => Promise<void>): Promise<void> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
