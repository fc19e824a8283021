import { loadSurroundings } from '../editor/editor-texts.ts';
import { createKeyIndex } from '../pseudo/key-index.ts';
import { loadTexts } from '../pseudo/keys-of-page.ts';
import { element } from '../search/element.ts';
import { inSite } from '../site/addresses.ts';
import { pageLanguage } from '../site/page-language.ts';
import { serverWith } from './ask.ts';
import { HeldPresses } from './held-presses.ts';
import { EditorMode } from './mode.ts';
import { keepPractice } from './keep-practice.ts';
import { lastPlace } from './place.ts';
import style from './in-place.css?inline';

/**
 * The editor of texts in the page, on the development server. One button in a corner, or Alt+Shift+E, turns it on; then each text
 * shows its key under the pointer, and with arrows or Tab. It stands outside of `body`, in a shadow of its own: pages that are
 * changed in mid-practice and their styles leave it alone. It speaks the language of the page.
 *
 * @param token that the server wants back with each request
 */
export function start(token: string): void {
  const held = new HeldPresses();
  // The mode was on when the page was loaded again, and will be in a moment.
  if (lastPlace() !== null) held.hold();
  open(token, held).catch((error: unknown) => {
    held.release();
    console.error(error);
  });
}

async function open(token: string, held: HeldPresses): Promise<void> {
  const site = new URL(inSite('/'), location.href);
  const around = await loadSurroundings(site, pageLanguage());
  const { language, direction } = around.translator;
  const host = element('div', { id: 'in-place', lang: language, dir: direction });
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  // The end of the page can be scrolled clear of the button in the corner.
  document.documentElement.style.paddingBlockEnd = '3.5rem';

  const mode = new EditorMode(shadow, around, serverWith(token), {
    load: async () => createKeyIndex(await loadTexts(pageLanguage())),
    held,
  });
  addEventListener('keydown', (event) => {
    if (event.altKey && event.shiftKey && event.code === 'KeyE') {
      event.preventDefault();
      mode.toggle();
    }
  });
  const renew = () => {
    mode.renew().catch(console.error);
  };
  keepPractice(() => mode.isOn, renew);
  // The language is changed in place while something is practised.
  new MutationObserver(renew).observe(document.documentElement, {
    attributeFilter: ['data-language'],
  });
  mode.resume();
}
