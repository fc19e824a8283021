import { cacheNameOf, isHashed, listPath, unchangedFiles, type FileList } from './file-list.ts';
import { keptCopyOf, type KeptCopy } from './kept-copies.ts';

/** How many files are asked for at once: few enough for a page beside it to load. */
const atOnce = 4;

/** Asks the network, never a copy: the service worker lets this file and requests to `reload` pass. */
export async function publishedList(scope: string, language: string): Promise<FileList> {
  const response = await fetch(new URL(listPath(language), scope), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
  return (await response.json()) as FileList;
}

/**
 * Keeps the published version of a language. What was kept already, also by an attempt that failed, is not loaded again.
 * Rejects when a file cannot be had, when there is no room (`QuotaExceededError`), or when the site changes each time.
 *
 * @param onProgress told the bytes that are there, of all
 */
export async function keepCopy(
  scope: string,
  language: string,
  onProgress: (done: number, all: number) => void,
): Promise<FileList> {
  const before = await keptCopyOf(scope, language);
  let list = await publishedList(scope, language);
  for (let attempt = 0; attempt < 3; attempt++) {
    const cache = await caches.open(cacheNameOf(scope, list));
    await keepFiles({ scope, list, cache, before, onProgress });
    // Files of two releases side by side would not fit: the list comes last, and only if it is still the same.
    const now = await publishedList(scope, language);
    if (now.version === list.version) {
      await cache.put(new URL(listPath(language), scope).href, Response.json(list));
      return list;
    }
    await caches.delete(cacheNameOf(scope, list));
    list = now;
  }
  throw new Error('The site was renewed while it was being kept.');
}

interface Keeping {
  readonly scope: string;
  readonly list: FileList;
  readonly cache: Cache;
  readonly before: KeptCopy | null;
  readonly onProgress: (done: number, all: number) => void;
}

async function keepFiles({ scope, list, cache, before, onProgress }: Keeping): Promise<void> {
  const unchanged = unchangedFiles(before?.list ?? null, list);
  const left = [...list.files];
  let done = 0;
  const work = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      const [path, bytes] = file;
      const address = new URL(path, scope).href;
      if (!(await cache.match(address))) {
        const kept = unchanged.has(path) ? await before?.cache.match(address) : undefined;
        await cache.put(address, kept ?? (await load(address)));
      }
      done += bytes;
      onProgress(done, list.bytes);
    }
  };
  const all = Array.from({ length: atOnce }, () =>
    work().catch((error: unknown) => {
      // One that failed ends the others, too.
      left.length = 0;
      throw error;
    }),
  );
  // Nothing goes on behind an error that was told.
  await Promise.allSettled(all);
  await Promise.all(all);
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address, { cache: isHashed(address) ? 'default' : 'reload' });
  // A browser refuses to show a page out of an answer that was redirected.
  if (!response.ok || response.redirected)
    throw new Error(`${address}: ${String(response.status)}`);
  return response;
}
