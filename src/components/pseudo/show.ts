import { pseudoFilter } from '../../i18n/pseudo-filter.ts';
import { readPseudoLanguage, type PseudoLanguage } from '../../i18n/pseudo.ts';
import type { TextFilter } from '../../i18n/translator.ts';
import { createKeyIndex, type TextsWithKeys } from './key-index.ts';
import { keysAt, loadTexts, type Keys } from './keys-of-page.ts';

/**
 * `?strings=` on a page: shows what is printed in a pseudo-language, as the practice is, and takes the parameter along to the
 * next page. Loaded by a page whose address has it, and by no other. See docs/decisions/0097.
 */

/** The parameter of the address; it stays as it is while the page is open. */
const given = new URLSearchParams(location.search).get('strings');
const pseudo = readPseudoLanguage(given);

/** Drawn by scripts whose translator has the filter already, or the same in every language. */
const untouched =
  'script, style, [translate="no"], [data-practice-root], [data-practice-menu-body], [data-check-panel], [data-entry-program], .own-device, .own-device__tick, .own-device__finished';

const attributes = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** What a text node was given, so that it is not changed again. */
const written = new WeakMap<Text, string>();

function changeText(node: Text, filter: TextFilter, keys: Keys | null): void {
  const text = node.data;
  const trimmed = text.trim();
  if (trimmed === '' || written.get(node) === text) return;
  const named = keysAt(trimmed, node.parentElement, keys);
  const changed = filter(trimmed, named.keys.join(' | ') || named.place || trimmed);
  node.data = text.replace(trimmed, () => changed);
  written.set(node, node.data);
}

function changeAttributes(element: Element, filter: TextFilter, keys: Keys | null): void {
  for (const name of attributes) {
    const text = element.getAttribute(name) ?? '';
    if (text.trim() === '') continue;
    const known = keys?.(text) ?? [];
    const changed = filter(text, known.join(' | ') || text);
    if (changed !== text) element.setAttribute(name, changed);
  }
}

function change(root: Element, filter: TextFilter, keys: Keys | null): void {
  if (root.closest(untouched)) return;
  const nodes = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(untouched)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  changeAttributes(root, filter, keys);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    if (node instanceof Text) changeText(node, filter, keys);
    else changeAttributes(node as Element, filter, keys);
}

/** Links of this site take the parameter along, also into another tab. */
function keepParameter(value: string): void {
  const take = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== location.origin || link.search.includes('strings=')) return;
    if (link.matches('[data-without-strings]')) return;
    const address = new URL(link.href);
    address.searchParams.set('strings', value);
    link.href = address.href;
  };
  for (const name of ['click', 'auxclick', 'contextmenu', 'focusin'])
    document.addEventListener(name, take, { capture: true });
}

/** What a page shows in the place of its texts. */
interface Shown {
  readonly direction: 'rtl' | null;
  /** Whether a text has to be known by its key. */
  readonly needsKeys: boolean;
  readonly filter: (texts: TextsWithKeys) => TextFilter;
}

const ofPseudo = (language: PseudoLanguage): Shown => ({
  direction: language === 'rtl' ? 'rtl' : null,
  needsKeys: language === 'qai',
  filter: () => pseudoFilter(language),
});

/** A draft of this tab: its part is a file of its own, beside the one of the editor. */
async function ofDraft(): Promise<Shown | null> {
  const file = `../editor/preview.${import.meta.env.DEV ? 'ts' : 'js'}`;
  const part = (await import(
    /* @vite-ignore */ new URL(file, import.meta.url).href
  )) as typeof import('../editor/preview.ts');
  const filter = part.showDraft();
  return filter && { direction: null, needsKeys: true, filter };
}

/** Texts in the page of the moment. A change of language in mid-practice makes the page another one. */
async function show({ direction, needsKeys, filter: filterOf }: Shown): Promise<void> {
  const language = document.documentElement.dataset['language'] ?? '';
  const texts = needsKeys ? await loadTexts(language) : [];
  const keys = needsKeys ? createKeyIndex(texts) : null;
  const filter = filterOf(texts);
  if (direction) document.documentElement.dir = direction;
  change(document.body, filter, keys);
  document.title = filter(document.title, keys?.(document.title).join(' | ') || document.title);
  // What comes later: the search, what is offered, answers that are put into the page.
  observer?.disconnect();
  observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element && !element.closest(untouched)) {
        if (target instanceof Text) changeText(target, filter, keys);
        for (const node of addedNodes)
          if (node instanceof Element) change(node, filter, keys);
          else if (node instanceof Text) changeText(node, filter, keys);
      }
    }
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  // What stood on the page has moved; what presses by itself waits for this.
  document.documentElement.dataset['strings'] = given ?? '';
}

/** What stands in the place of a text: the place of a passage in its file, or a key without its plural form. */
const nameOnPage =
  /content\/[\w/-]+\.mdx(?:#[\w-]+)?(?: paragraph \d+)?|[a-z]+(?:\.[A-Za-z0-9-]+)+/;

/** With Alt, a press on a key or the key K on a control opens the page of that text, in another tab. */
function openTexts(): void {
  const open = (target: EventTarget | null, event: Event) => {
    const element = target instanceof Element ? target : null;
    const own = [...(element?.childNodes ?? [])].map((each) =>
      each instanceof Text ? each.data : '',
    );
    const shown = [...own, element?.textContent ?? '', element?.ariaLabel ?? ''].join(' ');
    const [key] = nameOnPage.exec(shown) ?? [];
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { language = '' } = document.documentElement.dataset;
    const home = document.querySelector<HTMLAnchorElement>('.search-button')?.href ?? '';
    const address = new URL(`../../${language}/translations/text/`, home);
    address.searchParams.set('key', key);
    window.open(address, '_blank', 'noopener');
  };
  const byPress = (event: MouseEvent) => {
    if (event.altKey) open(event.target, event);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey && event.code === 'KeyK') open(document.activeElement, event);
  };
  document.addEventListener('click', byPress, { capture: true });
  document.addEventListener('keydown', byKey, { capture: true });
}

let observer: MutationObserver | null = null;

async function start(name: string): Promise<void> {
  const shown = pseudo ? ofPseudo(pseudo) : await ofDraft();
  if (!shown) return;
  keepParameter(name);
  if (pseudo === 'qai') openTexts();
  const report = (error: unknown) => {
    console.error(error);
  };
  show(shown).catch(report);
  new MutationObserver(() => {
    show(shown).catch(report);
  }).observe(document.documentElement, { attributeFilter: ['data-language'] });
}

if (given !== null && (pseudo || given === 'draft'))
  start(given).catch((error: unknown) => {
    console.error(error);
  });
