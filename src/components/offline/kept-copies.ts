import { cacheNameOf, listPath, readCacheName, type FileList } from './file-list.ts';

/** Copies of the site in the caches of a browser. Used by the service worker and by the page; `scope` is the site's address. */

export interface KeptCopy {
  readonly cache: Cache;
  readonly name: string;
  readonly list: FileList;
}

/** All complete copies, the newest first. Rejects when the browser refuses storage. */
export async function keptCopies(scope: string): Promise<readonly KeptCopy[]> {
  const copies: KeptCopy[] = [];
  for (const name of (await caches.keys()).reverse()) {
    const copy = readCacheName(scope, name);
    if (copy === null || copy === 'outdated') continue;
    const cache = await caches.open(name);
    const list = await readList(cache, new URL(listPath(copy.language), scope).href);
    if (list) copies.push({ cache, name, list });
  }
  return copies;
}

async function readList(cache: Cache, address: string): Promise<FileList | null> {
  const kept = await cache.match(address);
  return kept ? ((await kept.json()) as FileList) : null;
}

/** The newest copy of a language, if there is one. */
export const keptCopyOf = async (scope: string, language: string): Promise<KeptCopy | null> =>
  (await keptCopies(scope)).find(({ list }) => list.language === language) ?? null;

/** Removes what was kept of a language, complete or not, except one version. */
export async function removeCopies(
  scope: string,
  language: string,
  except?: FileList,
): Promise<void> {
  const kept = except && cacheNameOf(scope, except);
  for (const name of await caches.keys()) {
    const copy = readCacheName(scope, name);
    if (copy && copy !== 'outdated' && copy.language === language && name !== kept)
      await caches.delete(name);
  }
}
