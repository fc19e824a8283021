import { pseudoFilter } from '../../i18n/pseudo-filter.ts';
import { readPseudoLanguage, type PseudoLanguage } from '../../i18n/pseudo.ts';
import type { TextFilter } from '../../i18n/translator.ts';
import { createKeyIndex, type TextsWithKeys } from './key-index.ts';
import { fileOfPage, placeInFile } from './prose-place.ts';

/**
 * `?strings=` on a page: shows what is printed in a pseudo-language, as the practice is, and takes the parameter along to the
 * next page. Loaded by a page whose address has it, and by no other. See docs/decisions/0097.
 */

/** The parameter of the address; it stays as it is while the page is open. */
const pseudo = readPseudoLanguage(new URLSearchParams(location.search).get('strings'));

/** Drawn by scripts whose translator has the filter already, or the same in every language. */
const untouched =
  'script, style, [translate="no"], [data-practice-root], [data-practice-menu-body], [data-check-panel], [data-entry-program], .own-device, .own-device__tick, .own-device__finished';

const attributes = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** What a text node was given, so that it is not changed again. */
const given = new WeakMap<Text, string>();

/** The language of the texts in an element: of the page, or of what fell back. */
const languageAt = (element: Element | null): string =>
  element?.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang;

type Keys = ReturnType<typeof createKeyIndex>;

async function loadKeys(language: string): Promise<Keys> {
  const home = document.querySelector<HTMLAnchorElement>('.search-button')?.href ?? '';
  const response = await fetch(new URL(`../../strings/keys/${language}.json`, home));
  if (!response.ok) throw new Error(`The keys could not be loaded: ${String(response.status)}.`);
  return createKeyIndex((await response.json()) as TextsWithKeys);
}

/** A key that the element names, those of the text, or the place of the prose in its file. */
function keyOf(text: string, element: Element | null, keys: Keys | null): string {
  const label = element?.closest<HTMLElement>('[data-ui-key], [data-see-key], [data-where]');
  const { uiKey, seeKey, where } = label?.dataset ?? {};
  const named = uiKey ?? seeKey ?? (where === undefined ? undefined : `window.${where}`);
  if (named !== undefined) return named;
  const place = element
    ? placeInFile(element, fileOfPage(location.pathname, languageAt(element)))
    : '';
  return (keys?.(text, place === '') ?? []).join(' | ') || place;
}

function changeText(node: Text, filter: TextFilter, keys: Keys | null): void {
  const text = node.data;
  const trimmed = text.trim();
  if (trimmed === '' || given.get(node) === text) return;
  const changed = filter(trimmed, keyOf(trimmed, node.parentElement, keys) || trimmed);
  node.data = text.replace(trimmed, () => changed);
  given.set(node, node.data);
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
function keepParameter(pseudoLanguage: PseudoLanguage): void {
  const take = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== location.origin || link.search.includes('strings=')) return;
    const address = new URL(link.href);
    address.searchParams.set('strings', pseudoLanguage);
    link.href = address.href;
  };
  for (const name of ['click', 'auxclick', 'contextmenu', 'focusin'])
    document.addEventListener(name, take, { capture: true });
}

/** Texts of this part in the page of the moment. A change of language in mid-practice makes the page another one. */
async function show(pseudoLanguage: PseudoLanguage): Promise<void> {
  const filter = pseudoFilter(pseudoLanguage);
  const language = document.documentElement.dataset['language'] ?? '';
  const keys = pseudoLanguage === 'qai' ? await loadKeys(language) : null;
  if (pseudoLanguage === 'rtl') document.documentElement.dir = 'rtl';
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
}

/** With Alt, a press on a key or the key K on a control opens the page of that text, in another tab. */
function openTexts(): void {
  const open = (target: EventTarget | null, event: Event) => {
    const element = target instanceof Element ? target : null;
    const shown = `${element?.textContent ?? ''} ${element?.ariaLabel ?? ''}`;
    const [key] = /[a-z]+(?:\.[A-Za-z0-9]+)+/.exec(shown) ?? [];
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

if (pseudo) {
  keepParameter(pseudo);
  if (pseudo === 'qai') openTexts();
  const report = (error: unknown) => {
    console.error(error);
  };
  show(pseudo).catch(report);
  new MutationObserver(() => {
    show(pseudo).catch(report);
  }).observe(document.documentElement, { attributeFilter: ['data-language'] });
}
