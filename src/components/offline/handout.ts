import { element } from '../search/element.ts';
import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import style from './handout.css?inline';

/** Each is two lines on paper. */
const lines = (): readonly HTMLElement[] => Array.from({ length: 3 }, () => element('p'));

/** A site that was built without an address of its own says that of nobody (`scripts/lib/site-address.mjs`): no help on paper. */
const isNobodys = (address: Element): boolean =>
  /^https?:\/\/[^/]+\.example\//.test(address.querySelector('p')?.textContent.trim() ?? '');

let isStyled = false;

/**
 * Prints the guide with room for notes: beside what paper always has (the steps with a box to tick, the address and its QR code),
 * lines below each step and at the end. Afterwards the page is as before.
 */
export function printHandout(notesTitle: string): void {
  if (!isStyled) adoptStyleSheet(style);
  isStyled = true;
  const root = document.documentElement;
  const notes = element(
    'section',
    { class: 'handout-notes' },
    element('h2', {}, notesTitle),
    ...lines(),
  );
  document.querySelector('.guide')?.append(notes);
  root.dataset['handout'] = '';
  for (const address of document.querySelectorAll<HTMLElement>('.printed-address'))
    if (isNobodys(address)) address.dataset['nobodys'] = '';
  addEventListener(
    'afterprint',
    () => {
      notes.remove();
      delete root.dataset['handout'];
    },
    { once: true },
  );
  print();
}
