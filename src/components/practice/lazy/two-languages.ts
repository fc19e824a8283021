import type { Key } from '../../../i18n/keys.ts';
import { isLanguage, languages, sourceLanguage } from '../../../i18n/languages.ts';
import { isOfScreens } from '../../../i18n/screens.ts';
import { gapBetween } from '../../../i18n/sentences.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { inSite } from '../../site/addresses.ts';

/** What the reader's screens call a label; `null` for nothing that is not in the text already. */
export type LabelOnScreen = (key: Key) => { readonly text: string; readonly lang: string } | null;

export const labelsOf =
  (screens: Translator): LabelOnScreen =>
  (key) => ({ lang: screens.language, ...screens.label(key) });

/** The English labels of screens of which no source shows how they are called in the language of the page. */
export async function unverifiedLabels(language: string): Promise<LabelOnScreen> {
  const response = await fetch(inSite(`/strings/${language}/labels.json`));
  if (!response.ok) throw new Error(`The labels could not be loaded: ${String(response.status)}.`);
  const labels = (await response.json()) as Readonly<Record<string, string>>;
  return (key) => {
    const text = labels[key];
    return text === undefined ? null : { text, lang: sourceLanguage };
  };
}

/** Labels in the whole printed guide, followed by what the reader's screens call them: "Masuk (Sign in)". `null` takes that away. */
export function showBothLanguages(screens: LabelOnScreen | null): void {
  for (const added of document.querySelectorAll('[data-other-language]')) added.remove();
  if (!screens) return;
  const { screenLabel = '[]' } =
    document.querySelector<HTMLElement>('[data-screen-label]')?.dataset ?? {};
  const brackets = JSON.parse(screenLabel) as string[];
  for (const label of document.querySelectorAll<HTMLElement>(
    // The windows of the practice are in one language, and their labels are controls.
    '.guide :is([data-ui-key], [data-see-key]):not([data-practice] *)',
  )) {
    const key = label.dataset['uiKey'] ?? label.dataset['seeKey'] ?? '';
    if (!isOfScreens(key)) continue;
    const { text = '', lang = '' } = screens(key) ?? {};
    if (text === '' || text === label.textContent) continue;
    const other = document.createElement('bdi');
    other.lang = lang;
    if (isLanguage(lang)) other.dir = languages[lang].direction;
    other.textContent = text;
    const added = document.createElement('span');
    added.dataset['otherLanguage'] = '';
    // How the page's language puts a name in brackets: "(Next)", "（次へ）".
    const [before = '', after = ''] = brackets;
    added.append(gapBetween(text, before) + before, other, after);
    label.after(added);
  }
}
