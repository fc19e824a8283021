import { wholeNumber } from '../../i18n/formats.ts';
import type { createKeyIndex } from '../pseudo/key-index.ts';
import type { Surroundings } from '../editor/editor-texts.ts';
import { element } from '../search/element.ts';
import type { Server } from './ask.ts';
import { draftsChanged, keptDrafts, rememberSaved, wasSaved } from './drafts.ts';
import { drawFrame } from './frame.ts';
import type { HeldPresses } from './held-presses.ts';
import { Panel } from './panel.ts';
import { reasonOf } from './panel-parts.ts';
import { forgetPlace, lastPlace, rememberPlace } from './place.ts';
import { showAtOnce } from './show-at-once.ts';
import { steps, stop } from './steps.ts';
import { Latest } from '../site/latest.ts';
import { targetAt, targetsIn, type Target } from './targets.ts';

type Keys = ReturnType<typeof createKeyIndex>;

const outdated = Symbol('outdated');

const languageOfPage = (): string => document.documentElement.dataset['language'] ?? '';

/** Shows the key of every text, by pointer and keyboard, and opens the editor of one. */
export class EditorMode {
  readonly #around: Surroundings;
  readonly #load: () => Promise<Keys>;
  readonly #held: HeldPresses;
  readonly #button = element('button', {
    type: 'button',
    'aria-pressed': 'false',
    title: 'Alt+Shift+E',
  });
  /** Goes to what was typed and not saved, on whichever page. */
  readonly #waiting = element('button', { type: 'button', class: 'waiting' });
  readonly #status = element('div', { role: 'status', class: 'status' });
  readonly #frame = element('div', { class: 'frame', 'aria-hidden': 'true' });
  readonly #label = element('code', { class: 'label', 'aria-hidden': 'true' });
  readonly #panel: Panel;
  #keys: Keys | null = null;
  readonly #loading = new Latest();
  #current: Target | null = null;

  constructor(
    shadow: ShadowRoot,
    around: Surroundings,
    server: Server,
    { load, held }: { readonly load: () => Promise<Keys>; readonly held: HeldPresses },
  ) {
    this.#around = around;
    this.#load = load;
    this.#held = held;
    this.#button.append(around.say('editor.inPage.edit'));
    this.#panel = new Panel(around, server, (saved) => {
      if (saved !== null) {
        rememberPlace(saved.label);
        showAtOnce(saved);
        this.#tell(this.#around.say('editor.inPage.saved'));
        rememberSaved();
      }
      this.#button.focus({ preventScroll: true });
    });
    this.#frame.hidden = this.#label.hidden = true;
    shadow.append(
      this.#frame,
      this.#label,
      this.#panel.element,
      element('div', { class: 'bar' }, this.#status, this.#waiting, this.#button),
    );
    this.#showWaiting();
    // Told by this tab and by others.
    for (const name of [draftsChanged, 'storage'])
      addEventListener(name, () => this.#showWaiting());
    this.#waiting.addEventListener('click', () => {
      const [first] = keptDrafts();
      if (!first) return;
      if (!this.#isOn) this.toggle();
      this.#panel.open(first.of, first.wanted).catch((error: unknown) => this.#tellError(error));
    });
    this.#button.addEventListener('click', () => {
      this.toggle();
    });
    const options = { capture: true };
    addEventListener('keydown', (event) => this.#press(event), options);
    addEventListener('pointermove', (event) => this.#point(event), options);
    addEventListener('click', (event) => this.#click(event), options);
    for (const name of ['scroll', 'resize']) addEventListener(name, () => this.#draw(), options);
  }

  get #isOn(): boolean {
    return this.#button.ariaPressed === 'true';
  }

  toggle(): void {
    if (this.#isOn) this.#end();
    else this.#begin().catch((error: unknown) => this.#tellError(error));
  }

  /** Goes on where it was before the page was loaded again. */
  resume(): void {
    const last = lastPlace();
    if (last === null) return;
    this.#begin(last).catch((error: unknown) => this.#tellError(error));
  }

  async #begin(last = ''): Promise<void> {
    this.#button.ariaPressed = 'true';
    this.#button.focus({ preventScroll: true });
    rememberPlace(last);
    this.#tell(this.#around.say('editor.inPage.loading'));
    const pressed = await this.#loadKeys();
    if (!this.#isOn || pressed === outdated) return;
    this.#tell(this.#around.say(wasSaved() ? 'editor.inPage.saved' : 'editor.inPage.hint'));
    this.#find(last);
    if (!this.#open(pressed)) await this.#panel.resume();
  }

  /**
   * Resolves to what was pressed meanwhile, which the page does not hear of; to `outdated` when they were loaded again since, as
   * after a second change of the language.
   */
  async #loadKeys(): Promise<HTMLElement | null | typeof outdated> {
    const isWanted = this.#loading.ask();
    const { value, pressed } = await this.#held.during(this.#load());
    if (!isWanted()) return outdated;
    this.#keys = value;
    return pressed;
  }

  /** Whether the page goes on as it is when its texts have changed. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** The texts of the page have changed in place: others have the keys now. */
  async renew(): Promise<void> {
    if (!this.#isOn) return;
    const pressed = await this.#loadKeys();
    if (!this.isOn || pressed === outdated) return;
    this.#open(pressed);
    const last = lastPlace() ?? '';
    // What the practice and the page draw anew comes a moment later.
    const look = new MutationObserver(() => {
      if (this.#find(last)) look.disconnect();
    });
    if (!this.#find(last)) look.observe(document.body, { childList: true, subtree: true });
  }

  #find(last: string): boolean {
    const found = last === '' ? null : this.#targets().find(({ label }) => label === last);
    if (found) this.#show(found);
    return found !== null && found !== undefined;
  }

  #showWaiting(): void {
    const number = keptDrafts().length;
    this.#waiting.hidden = number === 0;
    const { say, translator } = this.#around;
    this.#waiting.replaceChildren(
      say('editor.inPage.waiting', { number: wholeNumber(translator.language, number) }),
    );
  }

  #end(): void {
    this.#button.ariaPressed = 'false';
    this.#held.release();
    this.#panel.close();
    this.#show(null);
    this.#status.replaceChildren();
    forgetPlace();
  }

  #tell(text: Node): void {
    this.#status.replaceChildren(text);
  }

  #tellError(error: unknown): void {
    console.error(error);
    this.#status.replaceChildren(...reasonOf(this.#around, error, 'editor.inPage.unchecked'));
  }

  #targets(): readonly Target[] {
    return this.#keys ? targetsIn(document.body, languageOfPage(), this.#keys) : [];
  }

  #targetAt(element: HTMLElement | null): Target | null {
    return element && this.#keys ? targetAt(element, languageOfPage(), this.#keys) : null;
  }

  #press(event: KeyboardEvent): void {
    if (!this.#isOn || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#panel.isOpen) {
      if (event.key === 'Escape') {
        stop(event);
        this.#panel.close();
      }
      return;
    }
    const step = steps[`${event.shiftKey ? 'Shift+' : ''}${event.key}`];
    if (step !== undefined) {
      stop(event);
      this.#move(step);
    } else if (event.key === 'Enter' && this.#current) {
      stop(event);
      this.#edit(this.#current);
    } else if (event.key === 'Escape') {
      stop(event);
      this.#end();
    }
  }

  #move(step: number): void {
    const targets = this.#targets();
    const at = targets.findIndex(({ element: each }) => each === this.#current?.element);
    const next = at < 0 && step < 0 ? targets.length - 1 : at + step;
    const found = targets[(next + targets.length) % targets.length];
    if (!found) return;
    wasSaved();
    this.#show(found);
    found.element.scrollIntoView({ block: 'nearest' });
    this.#draw();
    const words = `${found.label}: ${found.element.textContent.trim().slice(0, 80)}`;
    this.#tell(document.createTextNode(words));
  }

  #point({ target }: PointerEvent): void {
    if (!this.#isOn || this.#panel.isOpen || !(target instanceof HTMLElement)) return;
    const found = this.#targetAt(target);
    if (found && found.element !== this.#current?.element) this.#show(found);
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    // The editor's own controls are in its shadow, and the page sees their host.
    // With Ctrl, a control does what it says.
    const isOurs =
      event.ctrlKey || event.metaKey || (target instanceof Element && target.id === 'in-place');
    if (!this.#isOn || isOurs || !(target instanceof HTMLElement)) return;
    if (this.#open(target)) stop(event);
  }

  /** `false` where there is no text. */
  #open(pressed: HTMLElement | null): boolean {
    const found = this.#targetAt(pressed);
    if (!found) return false;
    this.#show(found);
    this.#edit(found);
    return true;
  }

  #edit(target: Target): void {
    wasSaved();
    this.#tell(this.#around.say('editor.inPage.hint'));
    this.#panel.open(target).catch((error: unknown) => this.#tellError(error));
  }

  #show(target: Target | null): void {
    this.#current = target;
    this.#label.textContent = target?.label ?? '';
    this.#draw();
  }

  /** Frame and label stay at their text when the page moves. */
  #draw(): void {
    drawFrame(this.#frame, this.#label, this.#current?.element);
  }
}
