import { wholeNumber } from '../../i18n/formats.ts';
import type { Key } from '../../i18n/keys.ts';
import { isLanguage, sourceLanguage } from '../../i18n/languages.ts';
import type { Parameters } from '../../i18n/translator.ts';
import {
  judgeDraft,
  pathOfDraft,
  withText,
  type Draft,
  type Files,
  type JudgedDraft,
} from '../../translation/draft/draft.ts';
import { element } from '../search/element.ts';
import type { Surroundings } from './editor-texts.ts';
import { field } from './file-form.ts';
import { checksInEnglish, findingItems } from './finding-list.ts';
import { storeDraft } from './stored-draft.ts';
import { filters, textsTable, type Filter } from './texts-table.ts';
import { downloadText } from '../../windows/lazy/download-text.ts';

/** Milliseconds without a key after which the checks look again. */
const pause = 200;

export interface DraftView {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  draft(): Draft;
  /** Asks, where something would be lost; whether another file may take its place. */
  isLeft(): boolean;
  /** Nothing of it is kept from now on. */
  close(): void;
}

/** The second part of the editor: one draft, with what is found in it and the ways out of it. */
export function draftView(
  around: Surroundings,
  files: Files,
  opened: Draft,
  close: () => void,
): DraftView {
  const { say, translator } = around;
  const t = (key: Key, parameters?: Parameters) => translator.t(key, parameters);
  const path = pathOfDraft(opened);
  let draft = opened;
  let downloaded = opened.original;
  let isLeaving = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const first = judgeDraft(draft, files);
  const table = textsTable(around, draft.language, first, (key, value) => {
    draft = withText(draft, files, key, value);
    clearTimeout(waiting);
    waiting = setTimeout(judge, pause);
  });
  const heading = element(
    'h3',
    { tabindex: '-1' },
    element('code', { dir: 'ltr', translate: 'no' }, path),
  );
  const status = element('p', { role: 'status', class: 'editor-status' });
  const ofFile = element('ul', { class: 'editor-problems', role: 'list' });
  const search = element('input', { id: 'editor-search', type: 'search', autocomplete: 'off' });
  const filter = element('select', { id: 'editor-filter' });
  for (const name of filters)
    filter.append(element('option', { value: name }, t(`editor.filter.${name}`)));
  const none = element('p', { class: 'editor-none' }, say('editor.none'));
  none.hidden = true;
  const choose = () => {
    // What was typed a moment ago counts.
    judge();
    none.hidden = table.choose(filter.value as Filter, search.value) > 0;
  };
  search.addEventListener('input', choose);
  filter.addEventListener('change', choose);

  const preview = element('a', { class: 'primary', href: previewAddress() }, say('editor.preview'));
  preview.addEventListener('click', (event) => {
    if (keep()) {
      // The tab has the draft, and the page that shows it leads back.
      isLeaving = true;
      return;
    }
    event.preventDefault();
    status.replaceChildren(say('editor.notKept'));
  });
  const download = button('editor.download', () => {
    // What was typed a moment ago counts.
    const mistakes = judge();
    const number = wholeNumber(translator.language, mistakes);
    if (mistakes > 0 && !confirm(t('editor.downloadSure', { number }))) return;
    downloaded = draft.text;
    downloadText(draft.text, 'application/json', `${draft.namespace}.json`);
  });
  const discard = button('editor.discard', () => {
    if (isUnsaved() && !confirm(t('editor.discardSure'))) return;
    end();
    close();
  });
  addEventListener('pagehide', keep);
  addEventListener('beforeunload', ask);
  show(first);
  keep();

  return {
    heading,
    draft: () => draft,
    isLeft: () => !isUnsaved() || confirm(t('editor.replaceSure')),
    close: end,
    element: element(
      'section',
      { class: 'editor-draft' },
      heading,
      status,
      element('div', { class: 'editor-actions' }, preview, download, discard),
      ...checksInEnglish(around),
      ofFile,
      element(
        'div',
        { class: 'editor-fields' },
        field('editor-search', say('editor.search'), search),
        field('editor-filter', say('editor.show'), filter),
      ),
      none,
      table.element,
    ),
  };

  function button(key: 'editor.download' | 'editor.discard', press: () => void): HTMLElement {
    const made = element('button', { type: 'button' }, say(key));
    made.addEventListener('click', press);
    return made;
  }

  /** How many mistakes there are. */
  function judge(): number {
    clearTimeout(waiting);
    const judged = judgeDraft(draft, files);
    table.judged(judged);
    show(judged);
    keep();
    return findingsIn(judged).filter(({ severity }) => severity === 'error').length;
  }

  function isUnsaved(): boolean {
    return draft.text !== draft.original && draft.text !== downloaded;
  }

  /** With the tab, the draft is gone. */
  function ask(event: BeforeUnloadEvent): void {
    if (isUnsaved() && !isLeaving) event.preventDefault();
    isLeaving = false;
  }

  /** What is typed or kept later belongs to another draft. */
  function end(): void {
    clearTimeout(waiting);
    removeEventListener('pagehide', keep);
    removeEventListener('beforeunload', ask);
  }

  function show(judged: JudgedDraft): void {
    const { rows, ofFile: problems } = judged;
    const number = (value: number) => wholeNumber(translator.language, value);
    const found = findingsIn(judged).length;
    const share = {
      done: number(rows.filter(({ value }) => value !== null).length),
      total: number(rows.length),
    };
    status.replaceChildren(
      say('editor.progress', share),
      ' · ',
      found === 0 ? say('editor.nothingFound') : say('editor.findings', { number: number(found) }),
    );
    ofFile.replaceChildren(
      ...findingItems(problems.map((each) => ({ ...each, place: placeOf(each) }))),
    );
  }

  /** In this tab only, until it is closed. */
  function keep(): boolean {
    const { language, direction } = translator;
    return storeDraft({
      draft,
      notice: {
        lang: language,
        dir: direction,
        shown: t('editor.notice', { file: path }),
        back: t('editor.back'),
        stop: t('editor.stop'),
        editor: new URL('#editor', location.href).href,
      },
    });
  }

  /** A language that the site does not have yet is shown in the place of the source, to which it falls back. */
  function previewAddress(): string {
    const language = isLanguage(draft.language) ? draft.language : sourceLanguage;
    return new URL(`${language}/simulator/?strings=draft`, around.site).href;
  }
}

const findingsIn = ({ rows, ofFile }: JudgedDraft) => [
  ...rows.flatMap(({ findings }) => findings),
  ...ofFile,
];

const placeOf = ({ line, key }: { readonly line: number; readonly key?: string }): string =>
  key === undefined ? String(line) : `${String(line)} ${key}`;
