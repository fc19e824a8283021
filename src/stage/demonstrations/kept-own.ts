import { firstCharacters } from './clean-text.ts';
import type { Demonstration } from './demonstration.ts';
import type { OwnDemonstration } from './own-demonstration.ts';
import { readFile, writeFile, writeFragment } from './read.ts';
import { OneAfterAnother } from '../one-after-another.ts';
import { readStored, writeStored, type Store } from '../stored.ts';

/** Demonstrations of one's own, kept on this device as their files are. What cannot be read is left as it is, and not shown. */

const key = 'app-password-lab:stage:own';

export interface KeptOwn {
  /** As it is kept, by which it is found again. */
  readonly text: string;
  readonly demonstration: Demonstration;
  /** As an address has it. */
  readonly fragment: string;
}

function textsIn(store: Store): readonly string[] {
  const value = readStored(store, key);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Where storage is refused or full, the address still holds it, and a file can. */
const write = (store: Store, texts: readonly string[]): void => {
  writeStored(store, key, texts);
};

const titleOf = async (text: string): Promise<string | null> => {
  const read = await readFile(text);
  return read.ok ? (read.demonstration.own?.title ?? null) : null;
};

/** Newest first. */
export async function readOwn(store: Store): Promise<readonly KeptOwn[]> {
  const read = await Promise.all(
    textsIn(store).map(async (text) => {
      const { demonstration } = { demonstration: null, ...(await readFile(text)) };
      return demonstration && { text, demonstration, fragment: await writeFragment(demonstration) };
    }),
  );
  return read.filter((one) => one !== null);
}

/** To know the titles of those that are kept takes a while, and what is kept meanwhile must not be written over. */
const writing = new OneAfterAnother();

/** One of the same title takes the place of the former: it is the same one, changed. */
export const keepOwn = (store: Store, own: OwnDemonstration): Promise<void> =>
  writing.add(() => put(store, own));

async function put(store: Store, own: OwnDemonstration): Promise<void> {
  const titles = new Map(
    await Promise.all(textsIn(store).map(async (text) => [text, await titleOf(text)] as const)),
  );
  // As it is now: one may have been deleted, or kept by another tab.
  const others = textsIn(store).filter((text) => titles.get(text) !== own.title);
  write(store, [writeFile(own), ...others]);
}

/** Characters of a title, so that a number behind it leaves it a title. */
const longestBegin = 50;

/**
 * Keeps one that came as a file beside those that are kept already: another one of the same title may be newer than the file, so
 * the one of the file gets a number.
 *
 * @returns it as it is kept; `null` where storage is refused or full
 */
export const keepBeside = (store: Store, own: OwnDemonstration): Promise<KeptOwn | null> =>
  writing.add(() => putBeside(store, own));

async function putBeside(store: Store, own: OwnDemonstration): Promise<KeptOwn | null> {
  const others = textsIn(store).filter((text) => text !== writeFile(own));
  const titles = await Promise.all(others.map(titleOf));
  let title = own.title;
  for (let number = 2; titles.includes(title); number += 1)
    title = `${firstCharacters(own.title, longestBegin)} (${String(number)})`;
  const kept = { ...own, title };
  await put(store, kept);
  return (await readOwn(store)).find(({ text }) => text === writeFile(kept)) ?? null;
}

export function deleteOwn(store: Store, { text }: KeptOwn): void {
  write(
    store,
    textsIn(store).filter((one) => one !== text),
  );
}
