import { wholeNumber } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Sum } from '../../translation/summary.ts';

/** How many texts are stale, and how much of them has to be read again: of a changed page, the changed paragraphs alone. */
export function staleCell(
  { t, language }: Pick<Translator, 't' | 'language'>,
  { stale, staleWords }: Pick<Sum, 'stale' | 'staleWords'>,
): string {
  const texts = wholeNumber(language, stale);
  return stale === 0
    ? texts
    : t('site.translations.outdatedWords', { texts, words: wholeNumber(language, staleWords) });
}
