import type { Translator } from '../../i18n/translator.ts';

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
    // Most readers never change the language; who does waits for one small file more.
    const { fetchPage, becomePage } = await import('./other-page.ts');
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
