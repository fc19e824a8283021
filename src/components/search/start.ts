import { late } from '../site/late.ts';

/**
 * All of the search that a page carries: what opens it. Listens on the document, because a change of language in mid-practice
 * renews the header.
 */
function open(from: Element | null): void {
  late('search/dialog.js', ({ openSearch }) => {
    const button = document.querySelector<HTMLAnchorElement>('.search-button');
    if (button) openSearch(button, from);
  });
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
