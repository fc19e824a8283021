import { element } from '../search/element.ts';
import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import style from './handout.css?inline';

/** Each is two lines on paper. */
const lines = (): readonly HTMLElement[] => Array.from({ length: 3 }, () => element('p'));

let isStyled = false;

/**
 * Prints the guide with room for notes: beside what paper always has (the steps with a box to tick, and the address with its QR code where the site has one),
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
