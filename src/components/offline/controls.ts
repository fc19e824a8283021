import { oneDecimal } from '../../i18n/formats.ts';
import type { TextParts } from '../../i18n/placeholders.ts';
import { element, labelled } from '../search/element.ts';
import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import { notKept, outdatedName } from './file-list.ts';
import { keepCopy, publishedList } from './keep.ts';
import { keptCopies, keptCopyOf, removeCopies } from './kept-copies.ts';
import { offer, sayNotKept, withdrawOffer } from './offer.ts';
import style from './offline.css?inline';
import { registerWorker, unregisterWorker } from './register.ts';
import type { OfflineTexts } from './texts.ts';
import { isMessage, type MissingFile, type RemoveOlder } from './worker-scope.ts';

/**
 * The control "Keep for offline": loaded by the first press, and by each page while a copy is kept. Its address has a fixed
 * name, from which the address of the site follows; the development server has it with its sources.
 */
const scope = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, location.href).href
  : new URL('../', import.meta.url).href;
const root = document.documentElement;

/** What the control shows of its work; `null`: nothing to say. */
let said: string | null = null;
let isBusy = false;

const texts = new Map<string, Promise<OfflineTexts>>();

function textsOf(language: string): Promise<OfflineTexts> {
  const known = texts.get(language);
  if (known) return known;
  const loading = fetch(new URL(`strings/${language}/offline.json`, scope)).then(
    (response) => response.json() as Promise<OfflineTexts>,
  );
  texts.set(language, loading);
  loading.catch(() => texts.delete(language));
  return loading;
}

/** Bytes in megabytes of a million, as the reader's language writes them. */
const megabytes = (bytes: number): string => oneDecimal(root.lang, bytes / 1e6);

const fill = (parts: TextParts, values: Readonly<Record<string, string>>): string =>
  parts.map(({ text, name }) => (name === null ? text : (values[name] ?? ''))).join('');

const report = (error: unknown): void => {
  console.error(error);
};

let drawings = 0;

/** Draws every control of the page anew. */
async function show(): Promise<void> {
  const language = root.lang;
  const own = ++drawings;
  const words = await textsOf(language);
  const copy = await keptCopyOf(scope, language).catch(() => null);
  // Of two at the same time the later one knows more.
  if (own !== drawings) return;
  const total = copy && megabytes(copy.list.bytes);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-late=offline]')) {
    button.replaceChildren(labelled(copy ? words.remove : words.keep));
    button.ariaBusy = isBusy ? 'true' : null;
    const status =
      button.parentElement?.querySelector('[data-offline-says]') ??
      button.parentElement?.appendChild(
        element('span', { 'data-offline-says': '', class: 'offline-says', role: 'status' }),
      );
    status?.replaceChildren(labelled(said ?? (total ? fill(words.kept, { total }) : '')));
  }
}

/** The press of one of the late controls of a page. */
export function press(button: Element): void {
  const task = button.matches('[data-late=offline]')
    ? keepOrRemove()
    : Promise.all([import('./handout.ts'), textsOf(root.lang)]).then(
        ([{ printHandout }, words]) => {
          printHandout(words.notes);
        },
      );
  task.catch((error: unknown) => {
    console.error(error);
    alert(document.querySelector<HTMLElement>('.search-button')?.dataset['failed']);
  });
}

/** Keeps this language, or removes what is kept of it. */
async function keepOrRemove(): Promise<void> {
  if (isBusy) return;
  // Before anything is waited for: a second press must not begin it once more.
  isBusy = true;
  const language = root.lang;
  let words: OfflineTexts;
  try {
    words = await textsOf(language);
  } catch (error) {
    isBusy = false;
    throw error;
  }
  const copy = await keptCopyOf(scope, language).catch(() => null);
  await work(words, async () => {
    if (!copy) await keep(language, words);
    else {
      await removeCopies(scope, language);
      withdrawOffer();
      said = words.removed;
      await unregisterIfEmpty();
    }
  });
}

/** Shows that work goes on, and how it ended. Returns whether it ended well. */
async function work(words: OfflineTexts, task: () => Promise<void>): Promise<boolean> {
  isBusy = true;
  said = null;
  try {
    await task();
    return true;
  } catch (error) {
    console.error(error);
    said = reasonOf(error, words);
    await unregisterIfEmpty();
    return false;
  } finally {
    isBusy = false;
    await show();
  }
}

let bytesOfAll = 0;

function reasonOf(error: unknown, words: OfflineTexts): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return fill(words.noRoom, { total: megabytes(bytesOfAll) });
  return error instanceof Refused ? words.refused : words.failed;
}

/** The browser has no storage for this site, or no service workers: a private window, or a setting. */
class Refused extends Error {}

async function keep(language: string, words: OfflineTexts): Promise<void> {
  try {
    await caches.keys();
    await registerWorker(scope);
  } catch (cause) {
    throw new Refused('Nothing can be kept in this browser.', { cause });
  }
  try {
    await keepCopy(scope, language, (done, all) => {
      bytesOfAll = all;
      said = fill(words.keeping, { done: megabytes(done), total: megabytes(all) });
      show().catch(report);
    });
  } catch (error) {
    // What came without a network is used by the next attempt; without room it only takes more of it.
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      await removeCopies(scope, language, (await keptCopyOf(scope, language))?.list);
    throw error;
  }
  await caches.delete(outdatedName(scope));
  said = null;
}

/** A worker that has nothing to answer with is no use, and the next page goes without it. */
async function unregisterIfEmpty(): Promise<void> {
  try {
    if ((await keptCopies(scope)).length > 0) return;
    await unregisterWorker(scope);
  } catch (error) {
    // Refused: then there is none.
    console.error(error);
  }
}

async function loadNewer(): Promise<void> {
  const words = await textsOf(root.lang);
  if (isBusy) return;
  if (await work(words, () => keep(root.lang, words))) location.reload();
}

/** Offers what the copy is behind of. Without a network there is nothing to compare with. */
async function lookForNewer(): Promise<void> {
  const words = await textsOf(root.lang);
  const copy = await keptCopyOf(scope, root.lang);
  if (!copy && (await caches.has(outdatedName(scope))))
    offer(words.outdated, words, () => void loadNewer());
  if (!copy) return;
  const published = await publishedList(scope, root.lang).catch(() => null);
  if (published && published.version !== copy.list.version)
    offer(words.newer, words, () => void loadNewer());
}

async function listen(): Promise<void> {
  adoptStyleSheet(style);
  // A change of language in mid-practice renews the control.
  new MutationObserver(() => {
    show().catch(report);
  }).observe(root, { attributeFilter: ['lang'] });
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (!isMessage<MissingFile>('missing-file', data)) return;
    void textsOf(root.lang).then((words) => {
      offer(words.missing, words, () => {
        location.reload();
      });
    });
  });
  navigator.serviceWorker.startMessages();
  const { controller } = navigator.serviceWorker;
  if (!controller) return;
  controller.postMessage({ type: 'remove-older' } satisfies RemoveOlder);
  await show();
  if (location.hash === notKept) sayNotKept(await textsOf(root.lang));
  else await lookForNewer();
}

listen().catch(report);
