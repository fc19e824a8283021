import type { DraftRow, JudgedDraft } from '../../translation/draft/draft.ts';
import { directionOf } from '../../translation/language-code.ts';
import { element } from '../search/element.ts';
import type { Surroundings } from './editor-texts.ts';
import { findingItems } from './finding-list.ts';

export const filters = ['all', 'untranslated', 'changed', 'found'] as const;
export type Filter = (typeof filters)[number];

const fits: Readonly<Record<Filter, (row: DraftRow) => boolean>> = {
  all: () => true,
  untranslated: ({ value }) => value === null,
  changed: ({ isChanged }) => isChanged,
  found: ({ findings }) => findings.length > 0,
};

/** The texts of a draft: each with its source, a field, its state and what the checks find in it. */
export interface TextsTable {
  readonly element: HTMLTableElement;
  /** Shows what the checks say now. Fields stay as they are, also the one that is typed in. */
  judged(judged: JudgedDraft): void;
  /** Shows the rows that fit, and says how many. */
  choose(filter: Filter, words: string): number;
}

interface ShownRow {
  readonly row: HTMLTableRowElement;
  readonly field: HTMLTextAreaElement;
  readonly state: HTMLElement;
  readonly findings: HTMLUListElement;
  of: DraftRow;
}

export function textsTable(
  { say }: Surroundings,
  language: string,
  judged: JudgedDraft,
  edit: (key: string, value: string) => void,
): TextsTable {
  const rows = judged.rows.map((row, index) => shownRow(row, index));
  const body = element('tbody', { role: 'rowgroup' }, ...rows.map(({ row }) => row));
  const heads = (['editor.text', 'editor.translation', 'editor.state'] as const).map((key) =>
    element('th', { scope: 'col', role: 'columnheader' }, say(key)),
  );
  const table = element(
    'table',
    // A table that is laid out as cards has to say that it is one.
    { class: 'editor-table', role: 'table' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
    body,
  );
  rows.forEach(showState);

  return {
    element: table,
    judged: (now) => {
      for (const [index, of] of now.rows.entries()) {
        const shown = rows[index];
        if (!shown) continue;
        shown.of = of;
        showState(shown);
      }
    },
    choose: (filter, words) => {
      const wanted = words.trim().toLowerCase();
      const found = rows.filter(({ of }) => fits[filter](of) && hasWords(of, wanted));
      const shown = new Set(found);
      for (const each of rows) each.row.hidden = !shown.has(each);
      return found.length;
    },
  };

  function shownRow(of: DraftRow, index: number): ShownRow {
    const id = `editor-text-${String(index)}`;
    const field = element('textarea', {
      id,
      lang: language,
      dir: directionOf(language),
      rows: '1',
      'aria-labelledby': `${id}-key`,
      'aria-describedby': `${id}-source ${id}-findings`,
    });
    field.value = of.value ?? '';
    field.addEventListener('input', () => {
      edit(of.key, field.value);
    });
    const state = element('td', { role: 'cell' });
    const findings = element('ul', { id: `${id}-findings`, role: 'list' });
    const row = element(
      'tr',
      { role: 'row', 'data-key': of.key },
      element(
        'th',
        { scope: 'row', role: 'rowheader' },
        element('code', { id: `${id}-key`, dir: 'ltr' }, of.key),
        element('span', { id: `${id}-source`, lang: 'en', dir: 'ltr' }, of.source),
      ),
      element('td', { role: 'cell' }, field, findings),
      state,
    );
    return { row, field, state, findings, of };
  }

  function showState({ of, state, findings, field }: ShownRow): void {
    const name = of.value === null ? 'untranslated' : 'translated';
    state.replaceChildren(element('span', { 'data-state': name }, say(`editor.${name}`)));
    if (of.isChanged)
      state.append(element('span', { 'data-state': 'changed' }, say('editor.changed')));
    findings.replaceChildren(...findingItems(of.findings));
    const isWrong = of.findings.some(({ severity }) => severity === 'error');
    field.setAttribute('aria-invalid', String(isWrong));
  }
}

const hasWords = ({ key, source, value }: DraftRow, words: string): boolean =>
  words === '' || [key, source, value ?? ''].some((text) => text.toLowerCase().includes(words));
