import { isOfScreens } from '../../../i18n/screens.ts';
import { gapBetween } from '../../../i18n/sentences.ts';
import type { Translator } from '../../../i18n/translator.ts';

/** Labels in the printed text, followed by what the reader's screens call them: "Masuk (Sign in)". `null` takes that away. */
export function showBothLanguages(screens: Translator | null): void {
  for (const added of document.querySelectorAll('[data-other-language]')) added.remove();
  if (!screens) return;
  const brackets =
    document.querySelector<HTMLElement>('[data-screen-label]')?.dataset['screenLabel'] ?? '';
  for (const label of document.querySelectorAll<HTMLElement>(
    '[data-step-id] :is([data-ui-key], [data-see-key])',
  )) {
    const key = label.dataset['uiKey'] ?? label.dataset['seeKey'] ?? '';
    if (!isOfScreens(key)) continue;
    const { text, lang = screens.language } = screens.label(key);
    if (text === label.textContent) continue;
    const other = document.createElement('bdi');
    other.lang = lang;
    other.textContent = text;
    const added = document.createElement('span');
    added.dataset['otherLanguage'] = '';
    // How the page's language puts a name in brackets: "(Next)", "（次へ）".
    const [before = '', after = ''] = brackets.split('{{label}}');
    added.append(gapBetween(text, before) + before, other, after);
    label.after(added);
  }
}
