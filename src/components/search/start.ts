/**
 * All of the search that a page carries: what opens it; every page pays for each letter here. The rest is loaded then. Listens
 * on the document, because a change of language in mid-practice renews the header.
 */
let failures = 0;

function open(from: Element): void {
  const button = document.querySelector<HTMLAnchorElement>('.search-button');
  if (!button) return;
  // By its address and not by its name: a loader for names is larger than this script. In a sub-folder it is right, too.
  const address = import.meta.env.DEV
    ? '/src/components/search/dialog.ts#'
    : new URL('../../search/search.js#', button.href).href;
  // Some browsers keep a failure for good; under another name of the same file it is tried again.
  import(/* @vite-ignore */ address + String(failures)).then(
    ({ openSearch }: typeof import('./dialog.ts')) => {
      openSearch(button, from);
    },
    () => {
      failures += 1;
      button.nextElementSibling?.append(button.dataset['failed'] ?? '');
    },
  );
}

const closest = ({ target }: Event, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;

addEventListener('click', (event) => {
  const link = closest(event, '.search-button');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link);
});
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isWanted = key === (ctrlKey || metaKey ? 'k' : '/');
  if (!isWanted || altKey || closest(event, 'input,select,textarea,[contenteditable]')) return;
  event.preventDefault();
  open(document.activeElement ?? document.body);
});
