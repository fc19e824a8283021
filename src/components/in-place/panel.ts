import { directionOf } from '../../translation/language-code.ts';
import type { EditedUnit, Values } from '../../translation/in-place/unit.ts';
import { findingItems } from '../editor/finding-list.ts';
import { element } from '../search/element.ts';
import type { Server } from './ask.ts';
import { button, choiceOf, controlOf, notesOf } from './panel-parts.ts';
import type { Saved, SaidOfText, Wanted } from './protocol.ts';
import type { EditedText } from './targets.ts';
import { forgetUnsaved, keepUnsaved, unsavedText, type Unsaved } from './unsaved.ts';

/** Milliseconds without a key after which the checks look again. */
const pause = 250;

/** A text that was saved, with what each of its fields was and is. */
export interface SavedText {
  readonly label: string;
  readonly changes: readonly (readonly [was: string, isNow: string])[];
}

/** The editor of one text, beside the page. */
export class Panel {
  readonly element = element('aside', { class: 'panel', 'aria-label': 'Edit this text' });
  readonly #server: Server;
  readonly #done: (saved: SavedText | null) => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param done the panel is closed, with the text where it was saved: the page will be loaded again soon */
  constructor(server: Server, done: (saved: SavedText | null) => void) {
    this.#server = server;
    this.#done = done;
    this.element.hidden = true;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Rejects when the server refuses. */
  async open(target: EditedText): Promise<void> {
    await this.#show(target, target.wanted[0]);
  }

  /** Goes on with what was typed before the page was loaded again; nothing where all was saved. Rejects as `open`. */
  async resume(): Promise<void> {
    const unsaved = unsavedText();
    if (unsaved) await this.#show(unsaved.of, unsaved.wanted, unsaved);
  }

  close(): void {
    this.#end(null);
  }

  #end(saved: SavedText | null): void {
    if (!this.isOpen) return;
    clearTimeout(this.#waiting);
    forgetUnsaved();
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#done(saved);
  }

  async #show(
    target: EditedText,
    wanted: Wanted | undefined,
    unsaved: Unsaved | null = null,
  ): Promise<void> {
    const { unit, hash } = wanted ? await this.#server.look(wanted) : { unit: null, hash: '' };
    this.element.hidden = false;
    const close = button('Close', () => {
      this.close();
    });
    if (!unit || !wanted) {
      const lost = 'Nothing that can be edited here was found in the files.';
      this.element.replaceChildren(element('p', {}, lost), close);
      close.focus();
      return;
    }
    const fields = unit.fields.map((field) => ({
      ...field,
      control: controlOf(unit, field.id, field.value),
    }));
    const values = (): Values =>
      Object.fromEntries(fields.map(({ id, control }) => [id, control.value]));
    const before = unsaved?.before ?? values();
    const readAt = unsaved?.hash ?? hash;
    for (const { id, control } of fields) control.value = unsaved?.values[id] ?? control.value;
    const findings = element('ul', { class: 'findings', role: 'list', 'aria-live': 'polite' });
    const conflict = element('div', { role: 'alert' });
    const tell = (said: readonly SaidOfText[]) => {
      findings.replaceChildren(
        ...findingItems(said.map((each) => ({ ...each, place: each.key ?? String(each.line) }))),
      );
    };
    const fail = (error: unknown) => {
      conflict.replaceChildren(element('p', {}, String(error)));
    };
    const { language, file, id } = unit;
    const judge = () => {
      this.#server.judge({ language, file, id, values: values() }).then((judged) => {
        tell(judged.findings);
      }, fail);
    };
    const save = (known: Values, hashOfKnown: string) => {
      conflict.replaceChildren();
      this.#server
        .save({ language, file, id, values: values(), before: known, hash: hashOfKnown })
        .then((saved) => {
          this.#saved(saved, target, { tell, conflict, save, unit, typed: values() });
        }, fail);
    };
    const saveButton = button('Save', () => {
      save(before, readAt);
    });
    for (const { control } of fields) {
      control.addEventListener('input', () => {
        keepUnsaved({
          of: { label: target.label, wanted: target.wanted },
          wanted,
          values: values(),
          before,
          hash: readAt,
        });
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(judge, pause);
      });
      control.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saveButton.click();
      });
    }
    this.element.replaceChildren(
      element('h2', {}, element('code', {}, id)),
      element('p', { class: 'file' }, file),
      ...choiceOf(target, wanted, (other) => {
        this.#show(target, other).catch(fail);
      }),
      ...fields.flatMap(({ form, source, control }, index) => [
        element('p', { class: 'source', id: `source-${String(index)}` }, source),
        element(
          'label',
          {},
          element('span', {}, form === null ? language : `${language}, ${form}`),
          control,
        ),
      ]),
      findings,
      conflict,
      element('div', { class: 'actions' }, saveButton, close),
      ...notesOf(unit),
    );
    fields[0]?.control.focus();
    judge();
    const theirs = Object.fromEntries(unit.fields.map(({ id: of, value }) => [of, value]));
    // The page was loaded again because somebody else has saved, and it was this very text.
    if (Object.entries(theirs).some(([of, value]) => (before[of] ?? '') !== value)) {
      const found: Saved = { outcome: 'conflict', theirs, hash };
      this.#saved(found, target, { tell, conflict, save, unit, typed: values() });
    }
  }

  #saved(
    saved: Saved,
    { label }: EditedText,
    {
      tell,
      conflict,
      save,
      unit,
      typed,
    }: {
      readonly tell: (said: readonly SaidOfText[]) => void;
      readonly conflict: HTMLElement;
      readonly save: (known: Values, hashOfKnown: string) => void;
      readonly unit: EditedUnit;
      readonly typed: Values;
    },
  ): void {
    switch (saved.outcome) {
      case 'saved':
        this.#end({
          label,
          changes: unit.fields.map(({ id, value }) => [value, typed[id] ?? value]),
        });
        return;
      case 'refused':
        tell(saved.findings);
        return;
      case 'gone':
        conflict.replaceChildren(
          element(
            'p',
            {},
            'The text is no longer in its file. Copy yours, and load the page again.',
          ),
        );
        return;
      case 'conflict': {
        const { theirs, hash } = saved;
        conflict.replaceChildren(
          element(
            'p',
            {},
            'Somebody else has changed this text meanwhile. Yours is above; theirs is:',
          ),
          ...unit.fields.map(({ id }) =>
            element(
              'p',
              { class: 'source', lang: unit.language, dir: directionOf(unit.language) },
              theirs[id] ?? '',
            ),
          ),
          button('Save mine in its place', () => {
            save(theirs, hash);
          }),
        );
      }
    }
  }
}
