import { isLanguage, sourceLanguage } from '../../i18n/languages.ts';
import { isShowable } from '../../i18n/text-faults.ts';
import type { StringsOfOneLanguage, TextFilter } from '../../i18n/translator.ts';
import type { Draft } from '../../translation/draft/draft.ts';
import { leavesOf, redrawn, treeOf, withDraft } from '../../translation/draft/preview.ts';
import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import type { TextsWithKeys } from '../pseudo/key-index.ts';
import { element } from '../search/element.ts';
import style from './preview.css?inline';
import { storedDraft, type StoredDraft } from './stored-draft.ts';

/**
 * `?strings=draft`: a page shows the draft of this tab in the place of the published texts, and says so. The practice asks for its
 * texts as always and is given the draft's, so that it needs no line of code for it. See docs/decisions/0121.
 *
 * @returns what becomes of the texts that the page prints, from all texts with their keys; `null` when this tab has no draft
 */
export function showDraft(): ((texts: TextsWithKeys) => TextFilter) | null {
  const stored = storedDraft();
  if (!stored) return null;
  adoptStyleSheet(style);
  document.body.prepend(notice(stored));
  const { draft } = stored;
  const published = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await published(input, init);
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    const isOfTexts = /\/strings\/[^/]+(?:\/[^/]+)?\.json$/.test(address.pathname);
    if (!isOfTexts || !response.ok) return response;
    const texts: unknown = await response.clone().json();
    return isStrings(texts) && isReplaced(texts.language, draft)
      ? Response.json(withDraft(texts, draft))
      : response;
  };
  return (texts) => filterOf(draft, texts);
}

/** A language that the site does not have stands in the place of the source. */
const isReplaced = (language: string, draft: Draft): boolean =>
  language === (isLanguage(draft.language) ? draft.language : sourceLanguage);

const isStrings = (texts: unknown): texts is StringsOfOneLanguage =>
  typeof texts === 'object' && texts !== null && 'strings' in texts && 'fallbackKeys' in texts;

function filterOf(draft: Draft, texts: TextsWithKeys): TextFilter {
  const published = new Map(texts.map(([text, key]) => [key, text]));
  const own = new Map(leavesOf(treeOf(draft), draft.namespace));
  return (text, keys) => {
    for (const key of keys.split(' | ')) {
      const [theirs, mine] = [published.get(key), own.get(key)];
      if (theirs === undefined || mine === undefined) continue;
      if (!isShowable(mine, theirs, draft.language)) continue;
      const said = redrawn(text, theirs, mine);
      if (said !== null) return said;
    }
    return text;
  };
}

function notice({ notice: { lang, dir, shown, back, stop, editor } }: StoredDraft): HTMLElement {
  const plain = new URL(location.href);
  plain.searchParams.delete('strings');
  return element(
    'aside',
    { class: 'draft-notice', lang, dir, translate: 'no' },
    element('span', {}, shown),
    element('a', { href: editor, 'data-without-strings': '' }, back),
    element('a', { href: plain.href, 'data-without-strings': '' }, stop),
  );
}
