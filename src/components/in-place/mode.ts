import type { createKeyIndex } from '../pseudo/key-index.ts';
import { element } from '../search/element.ts';
import type { Server } from './ask.ts';
import { Panel, type SavedText } from './panel.ts';
import { targetAt, targetsIn, type Target } from './targets.ts';

type Keys = ReturnType<typeof createKeyIndex>;

/** In the tab: that the mode was on, and the text that was edited last, over the reload that a saving brings. */
const place = 'app-password-lab:in-place';

/** Shows the key of every text, by pointer and keyboard, and opens the editor of one. */
export class EditorMode {
  readonly #load: () => Promise<Keys>;
  readonly #button = element(
    'button',
    { type: 'button', 'aria-pressed': 'false', title: 'Alt+Shift+E' },
    'Edit texts',
  );
  readonly #status = element('p', { role: 'status', class: 'status' });
  readonly #frame = element('div', { class: 'frame', 'aria-hidden': 'true' });
  readonly #label = element('code', { class: 'label', 'aria-hidden': 'true' });
  readonly #panel: Panel;
  #keys: Keys | null = null;
  #current: Target | null = null;

  constructor(shadow: ShadowRoot, server: Server, load: () => Promise<Keys>) {
    this.#load = load;
    this.#panel = new Panel(server, (saved) => {
      if (saved !== null) {
        this.#remember(saved.label);
        showAtOnce(saved);
      }
      this.#button.focus();
    });
    this.#frame.hidden = this.#label.hidden = true;
    shadow.append(
      this.#frame,
      this.#label,
      this.#panel.element,
      element('div', { class: 'bar' }, this.#status, this.#button),
    );
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
    else this.#begin().catch((error: unknown) => this.#tell(String(error)));
  }

  /** Goes on where it was before the page was loaded again. */
  resume(): void {
    const last = sessionStorage.getItem(place);
    if (last === null) return;
    this.#begin(last).catch((error: unknown) => this.#tell(String(error)));
  }

  async #begin(last = ''): Promise<void> {
    this.#button.ariaPressed = 'true';
    this.#button.focus();
    this.#remember(last);
    this.#tell('Loading the keys …');
    this.#keys = await this.#load();
    this.#tell('Arrows or Tab: next text. Enter: edit. Escape: end.');
    const found = last === '' ? null : this.#targets().find(({ label }) => label === last);
    if (found) this.#show(found);
    await this.#panel.resume();
  }

  #end(): void {
    this.#button.ariaPressed = 'false';
    this.#panel.close();
    this.#show(null);
    this.#tell('');
    sessionStorage.removeItem(place);
  }

  #remember(label: string): void {
    sessionStorage.setItem(place, label);
  }

  #tell(text: string): void {
    this.#status.textContent = text;
  }

  #targets(): readonly Target[] {
    const language = document.documentElement.dataset['language'] ?? '';
    return this.#keys ? targetsIn(document.body, language, this.#keys) : [];
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
    this.#show(found);
    found.element.scrollIntoView({ block: 'nearest' });
    this.#draw();
    this.#tell(`${found.label}: ${found.element.textContent.trim().slice(0, 80)}`);
  }

  #point({ target }: PointerEvent): void {
    if (!this.#isOn || this.#panel.isOpen || !this.#keys || !(target instanceof HTMLElement))
      return;
    const language = document.documentElement.dataset['language'] ?? '';
    const found = targetAt(target, language, this.#keys);
    if (found && found.element !== this.#current?.element) this.#show(found);
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    // The editor's own controls are in its shadow, and the page sees their host.
    const isOurs = target instanceof Element && target.id === 'in-place';
    if (!this.#isOn || isOurs || !this.#keys || !(target instanceof HTMLElement)) return;
    const language = document.documentElement.dataset['language'] ?? '';
    const found = targetAt(target, language, this.#keys);
    if (!found) return;
    stop(event);
    this.#show(found);
    this.#edit(found);
  }

  #edit(target: Target): void {
    this.#panel.open(target).catch((error: unknown) => this.#tell(String(error)));
  }

  #show(target: Target | null): void {
    this.#current = target;
    this.#label.textContent = target?.label ?? '';
    this.#draw();
  }

  /** Frame and label stay at their text when the page moves. */
  #draw(): void {
    const box = this.#current?.element.getBoundingClientRect();
    this.#frame.hidden = this.#label.hidden = !box;
    if (!box) return;
    const { left, top, width, height } = box;
    Object.assign(this.#frame.style, {
      left: `${String(left)}px`,
      top: `${String(top)}px`,
      width: `${String(width)}px`,
      height: `${String(height)}px`,
    });
    const below = Math.min(top + height + 6, innerHeight - 32);
    Object.assign(this.#label.style, {
      left: `${String(Math.max(8, Math.min(left, innerWidth - this.#label.offsetWidth - 8)))}px`,
      top: `${String(Math.max(8, below))}px`,
    });
  }
}

/** What stands on the page as it was, until the server has made the page anew. A text with values in it waits for that. */
function showAtOnce({ changes }: SavedText): void {
  const now = new Map(changes.filter(([was, isNow]) => was !== '' && isNow !== ''));
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = node.nodeValue ?? '';
    const isNow = now.get(text.trim());
    if (isNow !== undefined) node.nodeValue = text.replace(text.trim(), () => isNow);
  }
}

const steps: Readonly<Partial<Record<string, number>>> = {
  Tab: 1,
  ArrowDown: 1,
  ArrowRight: 1,
  'Shift+Tab': -1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
