import type { Surroundings } from '../editor/editor-texts.ts';
import { element } from '../search/element.ts';
import type { Server } from './ask.ts';
import { draftOf, nameOf, openText, rememberOpen, type SavedText } from './drafts.ts';
import { button } from './panel-parts.ts';
import type { Wanted } from './protocol.ts';
import { textOf, type EditedText } from './targets.ts';
import { textForm, type TextForm } from './text-form.ts';

/** The editor of one text, beside the page. What is typed stays as a draft, however the panel is left. */
export class Panel {
  readonly element: HTMLElement;
  readonly #around: Surroundings;
  readonly #server: Server;
  readonly #done: (saved: SavedText | null) => void;
  #form: TextForm | null = null;
  /** Of the text that was asked for last: an answer about another one comes too late. */
  #asked = 0;

  /** @param done the panel is closed, with the text where it was saved: the page will show it soon */
  constructor(around: Surroundings, server: Server, done: (saved: SavedText | null) => void) {
    this.#around = around;
    this.#server = server;
    this.#done = done;
    const name = around.translator.t('editor.inPage.panel');
    this.element = element('aside', { class: 'panel', 'aria-label': name });
    this.element.hidden = true;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Rejects when the server does not answer. */
  async open(target: EditedText, wanted: Wanted | undefined = target.wanted[0]): Promise<void> {
    const asked = (this.#asked += 1);
    // Before the server answers: the page may be loaded again meanwhile, as after the save of another text.
    if (wanted) rememberOpen({ of: textOf(target), wanted });
    const { unit, hash } = wanted ? await this.#server.look(wanted) : { unit: null, hash: '' };
    if (asked !== this.#asked) return;
    this.#form?.leave();
    this.#form = null;
    this.element.hidden = false;
    if (!unit || !wanted) {
      rememberOpen(null);
      const close = button(this.#around.say('editor.inPage.close'), () => {
        this.close();
      });
      const lost = element('p', {}, this.#around.say('editor.inPage.nothing'));
      this.element.replaceChildren(lost, close);
      close.focus();
      return;
    }
    this.#form = textForm({
      around: this.#around,
      server: this.#server,
      target,
      wanted,
      unit,
      hash,
      draft: draftOf(nameOf(unit)),
      choose: (other) => this.open(target, other),
      close: () => {
        this.close();
      },
      saved: (saved) => {
        this.#end(saved);
      },
    });
    this.element.replaceChildren(...this.#form.parts);
    this.#form.begin();
  }

  /** Opens the text that was open before the page was loaded again. Rejects as `open`. */
  async resume(): Promise<void> {
    const last = openText();
    if (last) await this.open(last.of, last.wanted);
  }

  close(): void {
    this.#end(null);
  }

  #end(saved: SavedText | null): void {
    this.#asked += 1;
    if (!this.isOpen) return;
    this.#form?.leave();
    this.#form = null;
    rememberOpen(null);
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#done(saved);
  }
}
