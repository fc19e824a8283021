import { directionOf } from '../../translation/language-code.ts';
import type { EditedUnit, Values } from '../../translation/in-place/unit.ts';
import type { Surroundings } from '../editor/editor-texts.ts';
import { checksInEnglish, findingItems } from '../editor/finding-list.ts';
import { element } from '../search/element.ts';
import type { Server } from './ask.ts';
import { forgetDraft, isSame, keepDraft, nameOf, type Draft, type SavedText } from './drafts.ts';
import {
  aboutOf,
  button,
  choiceOf,
  controlOf,
  fieldNameOf,
  notesOf,
  reasonOf,
} from './panel-parts.ts';
import type { Saved, SaidOfText, Wanted } from './protocol.ts';
import { textOf, type EditedText } from './targets.ts';

/** Milliseconds without a key after which the checks look again. */
const pause = 250;

/** The fields of one text with their buttons, and what is said of it. */
export interface TextForm {
  readonly parts: readonly HTMLElement[];
  /** Once it is on the page. */
  begin(): void;
  /** Nothing of it is answered to any more. What is typed is kept already. */
  leave(): void;
}

interface Opened {
  readonly around: Surroundings;
  readonly server: Server;
  readonly target: EditedText;
  readonly wanted: Wanted;
  readonly unit: EditedUnit;
  readonly hash: string;
  /** What was typed earlier and not saved. */
  readonly draft: Draft | null;
  readonly choose: (wanted: Wanted) => Promise<void>;
  readonly close: () => void;
  readonly saved: (saved: SavedText) => void;
}

export function textForm(opened: Opened): TextForm {
  const { around, server, target, wanted, unit, draft } = opened;
  const { say, translator } = around;
  const { language, file, id } = unit;
  const name = nameOf(unit);
  const theirs = Object.fromEntries(unit.fields.map((field) => [field.id, field.value]));
  /** What the file has now, as far as is known: a save may end while somebody types on. */
  let [inFile, hashOfFile] = [theirs, opened.hash];
  let before: Values = draft?.before ?? theirs;
  let hash = draft?.hash ?? opened.hash;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let isLeft = false;
  let isSavedAgain = false;

  const fields = unit.fields.map((field) => ({
    ...field,
    control: controlOf(unit, field.id, draft?.values[field.id] ?? field.value),
  }));
  const values = (): Values =>
    Object.fromEntries(fields.map((field) => [field.id, field.control.value]));
  const findings = element('ul', { class: 'findings', role: 'list', 'aria-live': 'polite' });
  const message = element('div', { role: 'alert', class: 'message' });
  const unchecked = element('div', { role: 'status' });
  const kept = element(
    'p',
    { class: 'kept', role: 'status' },
    say('editor.inPage.kept'),
    ' ',
    button(say('editor.inPage.discard'), discard),
  );
  const saveButton = button(say('editor.inPage.save'), () => {
    save(before, hash);
  });
  const showKept = () => {
    kept.hidden = isSame(values(), before);
  };

  for (const { control } of fields) {
    control.addEventListener('input', () => {
      if (isSame(values(), before)) forgetDraft(name);
      else keep();
      showKept();
      clearTimeout(waiting);
      waiting = setTimeout(judge, pause);
    });
    control.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saveButton.click();
    });
  }
  showKept();

  return {
    parts: [
      element('h2', {}, element('code', { dir: 'ltr' }, id)),
      ...aboutOf(around, unit),
      element('p', { class: 'file', dir: 'ltr' }, file),
      ...choiceOf(around, target, wanted, (other) => {
        opened.choose(other).catch(failed);
      }),
      ...fields.flatMap(({ form, source, control }) => [
        element('p', { class: 'source', lang: 'en', dir: 'ltr' }, source),
        element('label', {}, element('span', {}, fieldNameOf(around, unit, form)), control),
      ]),
      kept,
      ...checksInEnglish(around),
      findings,
      unchecked,
      message,
      element(
        'div',
        { class: 'actions' },
        saveButton,
        button(say('editor.inPage.close'), opened.close),
      ),
      ...notesOf(around, unit),
    ],
    begin: () => {
      fields[0]?.control.focus();
      judge();
      // Somebody else has saved since this was typed, and it was this very text.
      if (draft && !isSame(theirs, before))
        answer({ outcome: 'conflict', theirs, hash: opened.hash });
    },
    leave: () => {
      clearTimeout(waiting);
      isLeft = true;
    },
  };

  function keep(): void {
    keepDraft(name, {
      of: textOf(target),
      wanted,
      values: values(),
      before,
      hash,
    });
  }

  function discard(): void {
    if (!confirm(translator.t('editor.inPage.discardSure'))) return;
    forgetDraft(name);
    for (const { id: of, control } of fields) control.value = inFile[of] ?? '';
    [before, hash] = [inFile, hashOfFile];
    message.replaceChildren();
    showKept();
    judge();
    fields[0]?.control.focus();
  }

  function tell(said: readonly SaidOfText[]): void {
    findings.replaceChildren(
      ...findingItems(said.map((each) => ({ ...each, place: each.key ?? String(each.line) }))),
    );
  }

  /** The answer to what was typed last counts, whichever comes last. */
  function judge(): void {
    const mine = (asked += 1);
    const isLate = () => isLeft || mine !== asked;
    server.judge({ language, file, id, values: values() }).then(
      (judged) => {
        if (isLate()) return;
        tell(judged.findings);
        unchecked.replaceChildren();
      },
      (error: unknown) => {
        if (!isLate())
          unchecked.replaceChildren(...reasonOf(around, error, 'editor.inPage.unchecked'));
      },
    );
  }

  function failed(error: unknown): void {
    unchecked.replaceChildren();
    message.replaceChildren(...reasonOf(around, error, 'editor.inPage.failed'));
  }

  function save(known: Values, hashOfKnown: string): void {
    isSavedAgain = saveButton.ariaBusy === 'true';
    if (isSavedAgain) return;
    const typed = values();
    saveButton.ariaBusy = 'true';
    saveButton.replaceChildren(say('editor.inPage.saving'));
    message.replaceChildren();
    server
      .save({ language, file, id, values: typed, before: known, hash: hashOfKnown })
      .then((saved) => {
        answer(saved, typed);
      }, failed)
      .finally(() => {
        saveButton.ariaBusy = null;
        saveButton.replaceChildren(say('editor.inPage.save'));
        // What was typed while the first was on its way.
        if (isSavedAgain && !isLeft) save(before, hash);
      });
  }

  function answer(saved: Saved, typed: Values = values()): void {
    switch (saved.outcome) {
      case 'saved': {
        const was = theirs;
        [before, hash] = [inFile, hashOfFile] = [typed, saved.hash];
        if (isSame(values(), typed)) {
          forgetDraft(name);
          const changes = unit.fields.map(
            ({ id: of }) => [was[of] ?? '', typed[of] ?? ''] as const,
          );
          if (!isLeft) opened.saved({ label: target.label, changes });
          return;
        }
        // More was typed while it was saved, or what was typed was thrown away.
        keep();
        showKept();
        return;
      }
      case 'refused':
        message.replaceChildren(element('p', {}, say('editor.inPage.refused')));
        // An answer about the text as it was typed must not take the place of this one.
        asked += 1;
        tell(saved.findings);
        return;
      case 'gone':
        message.replaceChildren(element('p', {}, say('editor.inPage.gone')));
        return;
      case 'conflict': {
        const other = saved;
        message.replaceChildren(
          element('p', {}, say('editor.inPage.conflict')),
          ...unit.fields.map(({ id: of }) =>
            element(
              'p',
              { class: 'source', lang: language, dir: directionOf(language) },
              other.theirs[of] ?? '',
            ),
          ),
          button(say('editor.inPage.mine'), () => {
            save(other.theirs, other.hash);
          }),
        );
      }
    }
  }
}
