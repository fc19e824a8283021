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

/** The page of another language. Read as a document by the browser itself: no HTML passes through script. */
export function fetchPage(address: string): Promise<Document> {
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

/** Turns this page into the other one word by word. The practice inside it is left as it is. */
export async function becomePage(page: Document): Promise<void> {
  // Only who changes the language needs it.
  const { Idiomorph } = await import('idiomorph');
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
