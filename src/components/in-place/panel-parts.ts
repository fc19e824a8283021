import { directionOf } from '../../translation/language-code.ts';
import type { EditedUnit } from '../../translation/in-place/unit.ts';
import { element } from '../search/element.ts';
import type { Wanted } from './protocol.ts';
import type { EditedText } from './targets.ts';

export function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}

export function controlOf(
  { language }: EditedUnit,
  id: string,
  value: string,
): HTMLTextAreaElement {
  const control = element('textarea', {
    lang: language,
    dir: directionOf(language),
    rows: '2',
    'data-field': id,
  });
  control.value = value;
  return control;
}

/** Where several texts are alike: which of them it is. */
export function choiceOf(
  { wanted }: EditedText,
  chosen: Wanted | undefined,
  choose: (wanted: Wanted) => void,
): HTMLElement[] {
  if (wanted.length < 2) return [];
  const select = element('select', {});
  for (const each of wanted)
    select.append(element('option', {}, each.kind === 'text' ? each.key : each.file));
  select.selectedIndex = chosen ? wanted.indexOf(chosen) : 0;
  select.addEventListener('change', () => {
    const other = wanted[select.selectedIndex];
    if (other) choose(other);
  });
  return [element('label', {}, element('span', {}, 'Several texts read like this:'), select)];
}

export const notesOf = ({ notes, terms, neighbours }: EditedUnit): HTMLElement[] => [
  ...list('Notes', notes),
  ...list(
    'Terms',
    terms.map(
      ({ term, use, avoid }) =>
        `${term}: ${use ?? 'not decided'}${avoid.length > 0 ? ` (not: ${avoid.join(', ')})` : ''}`,
    ),
  ),
  ...list(
    'Neighbours',
    neighbours.map(({ id, text }) => `${id}: ${text}`),
  ),
];

const list = (title: string, items: readonly string[]): HTMLElement[] =>
  items.length === 0
    ? []
    : [
        element('h3', {}, title),
        element(
          'ul',
          { role: 'list' },
          ...items.map((item) => element('li', { dir: 'auto' }, item)),
        ),
      ];
