import type { Translator } from '../../i18n/translator.ts';

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

/** The page of another language. Read as a document by the browser itself: no HTML passes through script. */
function fetchPage(address: string): Promise<Document> {
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
async function becomePage(page: Document): Promise<void> {
  // Only who changes the language needs it.
  const { Idiomorph } = await import('idiomorph');
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.dir = page.documentElement.dir;
  for (const selector of ['link[rel="canonical"]', 'meta[name="description"]']) {
    const next = page.head.querySelector(selector);
    if (next) document.head.querySelector(selector)?.replaceWith(document.importNode(next, true));
  }
  await Idiomorph.morph(document.body, page.body, {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeNodeMorphed: (node) =>
        !(node instanceof HTMLElement && node.hasAttribute('data-practice-root')),
      beforeAttributeUpdated: (name) => !ownAttributes.has(name),
    },
  });
}

interface Switch {
  readonly loadTranslator: (language: string) => Promise<Translator>;
  /** Called when page and texts are there. */
  readonly become: (translator: Translator) => void;
}

/**
 * Changes the language in the middle of a run: page, windows and address, with the run, the drafts and even a text half
 * typed left alone. When the other page cannot be had, the link is followed as on any page.
 */
export function switchLanguageInPlace({ loadTranslator, become }: Switch): void {
  const go = async (address: string): Promise<void> => {
    const page = await fetchPage(address);
    const translator = await loadTranslator(page.documentElement.lang);
    await becomePage(page);
    become(translator);
  };

  document.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a[hreflang]')
          : null;
      const isPlain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!link || link.origin !== location.origin || !isPlain) return;
      event.preventDefault();
      event.stopPropagation();
      const address = new URL(link.href);
      address.search = location.search;
      const menu = link.closest('details');
      void go(address.href).then(
        () => {
          history.pushState(null, '', address.href);
          if (menu) {
            menu.open = false;
            menu.querySelector('summary')?.focus();
          }
        },
        () => {
          location.assign(address.href);
        },
      );
    },
    // Before the page's own listeners: this click leads nowhere.
    { capture: true },
  );
  addEventListener('popstate', () => {
    void go(location.href).catch(() => {
      location.reload();
    });
  });
}
