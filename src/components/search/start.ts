import { late } from '../site/late.ts';

/**
 * All of the search that a page carries: what opens it. Listens on the document, because a change of language in mid-practice
 * renews the header.
 */
function open(from: Element | null, typed?: HTMLInputElement): void {
  late('search/dialog.js', ({ openSearch }) => {
    const button = buttonOf();
    if (button) openSearch(button, from, typed?.value);
  });
}

const buttonOf = () => document.querySelector<HTMLAnchorElement>('.search-button');

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
  // Whoever types on at once, types here until the dialog is there. It is as good as invisible, and its name is the button's.
  const from = document.activeElement;
  const button = buttonOf();
  const typed = document.createElement('input');
  typed.style.cssText = 'position:fixed;opacity:0';
  typed.onblur = () => {
    typed.remove();
  };
  if (button) typed.ariaLabel = button.textContent;
  button?.after(typed);
  typed.focus();
  open(from, typed);
});
