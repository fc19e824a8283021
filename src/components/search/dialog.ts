import { find } from '../../search/find.ts';
import { element, labelled } from './element.ts';
import { loadSearch, type LoadedSearch } from './load-search.ts';
import { keepLinesApart } from './pasted-lines.ts';
import { doors, resultItems } from './results.ts';
import type { SearchTexts } from './search-texts.ts';

let shown: SearchDialog | null = null;

/**
 * Opens the search over the page. `button` is the one of the header, which says where things are; `from` is what opened it: a
 * field's text comes along and goes back, and the focus returns to it. `typed` is what was typed while this file was on its way.
 */
export function openSearch(button: HTMLAnchorElement, from: Element | null, typed = ''): void {
  const home = new URL('../', button.href);
  if (shown?.home.href !== home.href) {
    shown?.remove();
    shown = new SearchDialog(home, button);
  }
  shown.open(from, typed);
}

class SearchDialog {
  readonly home: URL;
  readonly #language: string;
  readonly #failed: string;
  readonly #retry: string;
  readonly #input = element('input', {
    id: 'search-input',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-describedby': 'search-hint',
  });
  readonly #label = element('label', { id: 'search-label', for: 'search-input' });
  readonly #hint = element('p', { id: 'search-hint', class: 'search-hint' });
  readonly #status = element('p', { class: 'search-status', role: 'status' });
  readonly #close = element('button', { type: 'button', class: 'search-close' });
  readonly #body = element('div', { class: 'search-body' });
  readonly #dialog: HTMLDialogElement;
  #loaded: LoadedSearch | null = null;
  #from: Element | null = null;

  constructor(home: URL, button: HTMLAnchorElement) {
    this.home = home;
    this.#language = home.pathname.split('/').at(-2) ?? '';
    this.#failed = button.dataset['failed'] ?? '';
    this.#retry = button.textContent.trim();
    this.#label.textContent = this.#retry;
    // Until its word is there: the key that does the same.
    this.#close.textContent = 'Esc';
    const bar = element('div', { class: 'search-bar' }, this.#input, this.#close);
    this.#dialog = element(
      'dialog',
      { class: 'search', 'aria-labelledby': 'search-label' },
      element('div', { class: 'search-head', role: 'search' }, this.#label, bar, this.#hint),
      this.#status,
      this.#body,
    );
    document.body.append(this.#dialog);
    this.#listen();
  }

  remove(): void {
    this.#dialog.remove();
  }

  open(from: Element | null, typed: string): void {
    this.#load();
    // Asked for twice, as by two letters into a field while the script was on its way: what was typed since then stays.
    if (this.#dialog.open) return;
    // A change of language in mid-practice may have renewed the page around it.
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    const field = fieldOf(from);
    this.#from = from;
    const brought = field?.value ?? typed;
    if (field || typed) this.#input.value = brought;
    this.#dialog.showModal();
    this.#input.focus();
    if (field || typed) this.#input.setSelectionRange(brought.length, brought.length);
    else this.#input.select();
  }

  #listen(): void {
    this.#input.addEventListener('input', () => {
      this.#show();
    });
    keepLinesApart(this.#input, () => {
      this.#show();
    });
    this.#close.addEventListener('click', () => {
      this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => {
      this.#giveBack();
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      const isBeside = target === this.#dialog;
      // The place may be on this very page.
      const isLink = target instanceof Element && target.closest('a') !== null;
      if (isBeside || isLink) this.#dialog.close();
    });
    this.#dialog.addEventListener('keydown', (event) => {
      this.#press(event);
    });
  }

  #giveBack(): void {
    const from = this.#from;
    const field = fieldOf(from);
    if (field) field.value = this.#input.value;
    const target = field ?? from;
    if (target instanceof HTMLElement && target.isConnected) target.focus();
  }

  /** Escape closes at once, also where a browser would first empty the field; the arrows lead from field to results. */
  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#dialog.close();
      return;
    }
    const links = [...this.#body.querySelectorAll<HTMLElement>('a, button')];
    if (event.key === 'Enter' && event.target === this.#input) {
      event.preventDefault();
      links[0]?.click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target === this.#close) return;
    event.preventDefault();
    const stops = [this.#input, ...links];
    const at = stops.indexOf(event.target as HTMLInputElement);
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  }

  #load(): void {
    loadSearch(this.home).then(
      (loaded) => {
        const { label, hint, keys, close } = loaded.texts;
        this.#loaded = loaded;
        this.#label.replaceChildren(labelled(label));
        this.#close.replaceChildren(labelled(close));
        this.#hint.replaceChildren(labelled(hint), ' ', element('span', {}, keys));
        this.#dialog.dataset['ready'] = '';
        this.#show();
        // When what is there has been drawn.
        setTimeout(() => {
          loaded.pages.prepare();
        });
      },
      (error: unknown) => {
        console.error(error);
        this.#fail();
      },
    );
  }

  #fail(): void {
    const retry = element('button', { type: 'button', class: 'primary' }, this.#retry);
    retry.addEventListener('click', () => {
      this.#input.focus();
      this.#load();
    });
    this.#status.textContent = this.#failed;
    this.#body.replaceChildren(retry);
  }

  #show(): void {
    if (!this.#loaded) return;
    const { pages, texts, ownWords } = this.#loaded;
    const query = this.#input.value.trim();
    if (query === '') {
      this.#status.textContent = '';
      this.#body.replaceChildren();
      return;
    }
    const { results, text } = find(pages.entries, pages, query, ownWords);
    const known = text?.text ?? text?.code ?? null;
    const place = { home: this.home, language: this.#language, texts, isKnown: known !== null };
    const found = texts.found.join(String(results.length));
    this.#status.replaceChildren(labelled(results.length === 0 ? texts.none : found));
    this.#body.replaceChildren(
      ...(known === null ? [] : [recognised(known, texts)]),
      results.length === 0
        ? doors(place)
        : element('ol', { role: 'list' }, ...resultItems(results, place)),
    );
    this.#body.scrollTop = 0;
  }
}

const recognised = (known: string, { recognised: before }: SearchTexts): HTMLElement =>
  element(
    'p',
    { class: 'search-recognised' },
    before,
    ' ',
    element('code', { lang: 'en', dir: 'ltr', translate: 'no' }, known),
  );

/** The field beside the button that opened the search; the one of the header has none. */
const fieldOf = (from: Element | null): HTMLInputElement | null =>
  from?.closest('.search-field')?.querySelector('input') ?? null;
