/** What the stage keeps in a storage of the browser, as JSON. Asked for late: where storage is refused, naming it already throws. */
export type Store = () => Pick<Storage, 'getItem' | 'setItem'>;

/** `null` when nothing is kept, or nothing that can be read. */
export function readStored(store: Store, key: string): unknown {
  try {
    return JSON.parse(store().getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Without effect where storage is refused or full: nothing that is kept so is needed to go on. */
export function writeStored(store: Store, key: string, value: unknown): void {
  try {
    store().setItem(key, JSON.stringify(value));
  } catch {
    // The next visit begins anew.
  }
}
