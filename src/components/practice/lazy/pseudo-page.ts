import { pseudoFilter } from '../../../i18n/pseudo-filter.ts';
import { readPseudoLanguage } from '../../../i18n/pseudo.ts';

/**
 * Shows the printed page in a pseudo-language, as the practice is: labels change in the same way in both, so that a
 * guide can be followed in `qaa` as in any language. Texts inside the practice are left to the practice.
 */
export function showPageInPseudoLanguage(): void {
  const language = readPseudoLanguage(new URLSearchParams(location.search).get('strings'));
  if (!language) return;
  const filter = pseudoFilter(language);
  if (language === 'rtl') document.documentElement.dir = 'rtl';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, [translate="no"], [data-practice-root]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    const label = node.parentElement?.closest<HTMLElement>(
      '[data-ui-key], [data-see-key], [data-where]',
    );
    const { uiKey, seeKey, where } = label?.dataset ?? {};
    const key = uiKey ?? seeKey ?? (where === undefined ? undefined : `window.${where}`);
    // Prose has no key of its own: `qai` leaves it as it is.
    if (language === 'qai' && key === undefined) continue;
    const trimmed = text.trim();
    if (trimmed !== '') node.nodeValue = text.replace(trimmed, () => filter(trimmed, key ?? ''));
  }
}
