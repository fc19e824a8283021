import { registerRoute } from 'workbox-routing';
import { Strategy, type StrategyHandler } from 'workbox-strategies';
import { isHashed, notKept, outdatedName, readCacheName } from './file-list.ts';
import { keptCopies, removeCopies } from './kept-copies.ts';
import { isMessage, type MissingFile, type RemoveOlder, type WorkerScope } from './worker-scope.ts';

/**
 * Registered by whoever asks for a copy of a language, and never else. It answers from copies and adds nothing to them: a copy
 * is one version as a whole. See docs/decisions/0090-kept-on-request.md.
 */
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;

/** The same file out of the newest copy that has it; with any parameters, which the files of the site do not depend on. */
async function kept(request: Request): Promise<Response | undefined> {
  const address = new URL(request.url);
  address.search = '';
  // Links in a page are relative to its folder, so the address has to end with a slash.
  const isFolder = request.mode === 'navigate' && !address.pathname.endsWith('/');
  if (isFolder) address.pathname += '/';
  for (const { cache } of await keptCopies(scope)) {
    const found = await cache.match(address.href, { ignoreVary: true });
    if (found) return isFolder ? Response.redirect(address.href) : found;
  }
  return undefined;
}

/** Pages, texts and the index: what is published, and the copy only when there is no network or no answer. */
class NetworkThenKept extends Strategy {
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    try {
      const response = await handler.fetch(request);
      return response.status >= 500 ? ((await kept(request)) ?? response) : response;
    } catch (error) {
      const found = (await kept(request)) ?? (await homeInPlaceOf(request));
      if (found) return found;
      throw error;
    }
  }
}

/** For a page that no copy has: the home page of the newest one, which says why, and not the error of the browser. */
async function homeInPlaceOf({ mode }: Request): Promise<Response | undefined> {
  const [newest] = mode === 'navigate' ? await keptCopies(scope) : [];
  return newest && Response.redirect(`${scope}${newest.list.language}/${notKept}`);
}

/** Files with a hash in their name. An open page of an older version may ask for one that is gone: it is told. */
class KeptThenNetwork extends Strategy {
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const found = await kept(request);
    if (found) return found;
    const response = await handler.fetch(request);
    if (response.status === 404) {
      const { clientId } = handler.event as unknown as { readonly clientId: string };
      const page = await worker.clients.get(clientId);
      page?.postMessage({ type: 'missing-file' } satisfies MissingFile);
    }
    return response;
  }
}

const isOurs = (url: URL): boolean => url.href.startsWith(scope);
const isList = (url: URL): boolean =>
  url.href.startsWith(`${scope}offline/`) && /\.json$/.test(url.pathname);

registerRoute(({ url }) => isOurs(url) && isHashed(url.pathname), new KeptThenNetwork());
registerRoute(
  ({ url, request }) => isOurs(url) && !isList(url) && request.cache !== 'reload',
  new NetworkThenKept(),
);

// It has no state of its own, so a newer one may take over in the middle of a practice: what changes is who answers, and not
// what an open page shows.
worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(heal().then(() => worker.clients.claim()));
});
worker.addEventListener('message', (event) => {
  if (isMessage<RemoveOlder>('remove-older', event.data)) event.waitUntil(removeOlder());
});

/** Copies of an older release that this one cannot read. That there were some is noted, for the page to offer a new one. */
async function heal(): Promise<void> {
  for (const name of await caches.keys()) {
    if (readCacheName(scope, name) !== 'outdated') continue;
    await caches.delete(name);
    await caches.open(outdatedName(scope));
  }
}

/** Another open page may be of the older version, and load its parts when they are needed. */
async function removeOlder(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 1) return;
  const newest = new Set<string>();
  for (const { list } of await keptCopies(scope)) {
    if (newest.has(list.language)) continue;
    newest.add(list.language);
    await removeCopies(scope, list.language, list);
  }
}
