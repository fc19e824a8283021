import { stop } from './steps.ts';

interface HeldPress {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps presses from the page as long as the keys of its texts are not there: whoever has turned the editor on wants to edit a
 * text, and not to follow the link that it stands in. The last press is remembered.
 */
export class HeldPresses {
  /** What is waited for last holds; what was waited for before it lets nothing go any more. */
  #holder: symbol | null = null;
  #last: HeldPress | null = null;

  /** Before other listeners of the window: the first one is the first to hear. */
  constructor() {
    const options = { capture: true };
    addEventListener('click', (event) => this.#click(event), options);
    addEventListener('keydown', (event) => this.#press(event), options);
    addEventListener('submit', (event) => this.#holds(event), options);
  }

  hold(): void {
    this.#holder = Symbol('holder');
  }

  /** Resolves to what the work does, and to the element that was pressed last meanwhile; rejects as the work does. */
  async during<Value>(
    work: Promise<Value>,
  ): Promise<{ readonly value: Value; readonly pressed: HTMLElement | null }> {
    this.hold();
    const holder = this.#holder;
    try {
      const value = await work;
      return { value, pressed: this.#holder === holder ? elementOf(this.#last) : null };
    } finally {
      if (this.#holder === holder) this.release();
    }
  }

  /** From here on, the page is pressed again. */
  release(): void {
    this.#holder = null;
    this.#last = null;
  }

  #click(event: MouseEvent): void {
    const { target, clientX: x, clientY: y } = event;
    if (this.#holds(event) && target instanceof HTMLElement) this.#last = { element: target, x, y };
  }

  /** On the keyboard a text is chosen by its key, and there is none yet. */
  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#holds(event);
  }

  #holds(event: Event): boolean {
    // The editor's own controls are in its shadow, and the page sees their host.
    const isOurs = event.target instanceof Element && event.target.id === 'in-place';
    if (this.#holder === null || isOurs) return false;
    stop(event);
    return true;
  }
}

/** What stands there now: the page may have drawn it anew since. */
function elementOf(press: HeldPress | null): HTMLElement | null {
  if (!press || press.element.isConnected) return press?.element ?? null;
  const there = document.elementFromPoint(press.x, press.y);
  return there instanceof HTMLElement ? there : null;
}
