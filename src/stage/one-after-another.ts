/** Does what is asked for one after the other, also when one of them fails. */
export class OneAfterAnother {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves and rejects as `act` does. */
  add<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
