import { createKeyIndex } from '../pseudo/key-index.ts';
import { loadTexts } from '../pseudo/keys-of-page.ts';
import { element } from '../search/element.ts';
import { serverWith } from './ask.ts';
import { EditorMode } from './mode.ts';
import style from './in-place.css?inline';

/**
 * The editor of texts in the page, on the development server. One button in a corner, or Alt+Shift+E, turns it on; then each text
 * shows its key under the pointer, and with arrows or Tab. It stands outside of `body`, in a shadow of its own: pages that are
 * changed in mid-practice and their styles leave it alone.
 *
 * @param token that the server wants back with each request
 */
export function start(token: string): void {
  const host = element('div', { id: 'in-place', lang: 'en', dir: 'ltr' });
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);

  const mode = new EditorMode(shadow, serverWith(token), async () =>
    createKeyIndex(await loadTexts(document.documentElement.dataset['language'] ?? '')),
  );
  addEventListener('keydown', (event) => {
    if (event.altKey && event.shiftKey && event.code === 'KeyE') {
      event.preventDefault();
      mode.toggle();
    }
  });
  mode.resume();
}
