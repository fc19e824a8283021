/**
 * All of the search that a page carries: what opens it; every page pays for each letter here. The rest is loaded then. Listens
 * on the document, because a change of language in mid-practice renews the header.
 */
let again = '';

function open(from: Element | null): void {
  const button = document.querySelector<HTMLAnchorElement>('.search-button');
  if (!button) return;
  // By its address and not by its name: a loader for names is larger than this script. In a sub-folder it is right, too.
  const address = import.meta.env.DEV
    ? `${import.meta.env.BASE_URL}src/components/search/dialog.ts`
    : new URL('../../search/search.js', button.href).href;
  import(/* @vite-ignore */ address + again).then(
    ({ openSearch }: typeof import('./dialog.ts')) => {
      openSearch(button, from);
    },
    () => {
      // Some browsers keep a failure for good; under another name of the same file it is tried again.
      again += '#';
      // Plain, and without a style sheet that every page would load for this rare moment.
      alert(button.dataset['failed']);
    },
  );
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('.search-button');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link);
});
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (altKey || key !== (ctrlKey || metaKey ? 'k' : '/')) return;
  if ((target as Element).closest('input,select,textarea,[contenteditable]')) return;
  event.preventDefault();
  open(document.activeElement);
});
