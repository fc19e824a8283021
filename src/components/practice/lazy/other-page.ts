import { pageLanguage } from '../../site/page-language.ts';

/** Attributes that belong to the reader and the run, not to the language of the page. */
const ownAttributes = new Set([
  'hidden',
  'open',
  'data-step-state',
  'data-practice-state',
  'aria-current',
  'aria-pressed',
  'data-mode',
  'data-theme',
]);

/** The practice inside the page, and its menu, which change their language themselves. */
const drawnByScript = '[data-practice-root], [data-practice-menu-body]';

/** Each page with the number of its request, and the number of the last one. */
const numbers = new WeakMap<Document, number>();
let last = 0;

/** What comes of a choice that another one has followed: nothing. */
const nothing = (): Promise<never> => new Promise(() => undefined);

/** The page that this one is to become. Neither resolves nor rejects once another one is asked for. */
export async function fetchPage(address: string): Promise<Document> {
  const number = (last += 1);
  try {
    const page = await pageAt(address);
    numbers.set(page, number);
    return page;
  } catch (error) {
    if (number !== last) return nothing();
    throw error;
  }
}

/** Another page of the site. Read as a document by the browser itself: no HTML passes through script. */
export function pageAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address} answered ${String(request.status)}.`));
    };
    request.onerror = () => {
      reject(new Error(`${address} could not be reached.`));
    };
    request.send();
  });
}

/**
 * Turns this page into the other one word by word. The practice inside it is left as it is. Never resolves where another page was
 * asked for after this one.
 */
export async function becomePage(page: Document): Promise<void> {
  // Only who changes the language needs it.
  const { Idiomorph } = await import('idiomorph');
  if (numbers.get(page) !== last) return nothing();
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dataset['language'] = pageLanguage(page);
  document.documentElement.dir = page.documentElement.dir;
  for (const selector of ['link[rel="canonical"]', 'meta[name="description"]']) {
    const next = page.head.querySelector(selector);
    if (next) document.head.querySelector(selector)?.replaceWith(document.importNode(next, true));
  }
  await Idiomorph.morph(document.body, page.body, {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeNodeMorphed: (node) => !(node instanceof HTMLElement && node.matches(drawnByScript)),
      beforeAttributeUpdated: (name) => !ownAttributes.has(name),
    },
  });
}
