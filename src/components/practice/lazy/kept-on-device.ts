import { databasePrefix, delay, inTime } from '../../../simulation/storage/database.ts';
import {
  wipeEverything,
  type BrowserStorage,
} from '../../../simulation/storage/lazy/wipe-everything.ts';

/** What this site keeps in this browser. */
export interface Kept {
  readonly runs: number;
  /** Guides with steps that were ticked by hand. */
  readonly ticks: number;
  readonly theme: boolean;
  /** Which practices were begun, and whether the choice of a language was seen. */
  readonly visits: boolean;
}

export const browserPlaces = (): BrowserStorage => ({
  databases: indexedDB,
  areas: [localStorage, sessionStorage],
  caches: 'caches' in globalThis ? caches : undefined,
});

/** Looks at the places before they are emptied. Rejects where the browser refuses, or does not answer in time. */
export async function keptIn({ databases, areas }: BrowserStorage, wait = delay): Promise<Kept> {
  const listed = databases ? await inTime(databases.databases(), wait) : [];
  const names = listed.map(({ name = '' }) => name);
  const keys = areas.flatMap((area) => Object.keys(area)).flatMap(withoutPrefix);
  return {
    runs: names.flatMap(withoutPrefix).length,
    ticks: keys.filter((key) => key.startsWith('own-device:')).length,
    theme: keys.includes('theme'),
    visits: keys.some((key) => key === 'been-here' || key.startsWith('begun:')),
  };
}

const withoutPrefix = (name: string): readonly string[] =>
  name.startsWith(databasePrefix) ? [name.slice(databasePrefix.length)] : [];

/** Empties this browser of everything of this site, and answers what that was. Rejects when something is left. */
export async function forgetEverything(places: BrowserStorage = browserPlaces()): Promise<Kept> {
  const kept = await keptIn(places);
  await wipeEverything(places);
  return kept;
}
