import { adoptStyleSheet } from '../../windows/lazy/adopt-style-sheet.ts';
import { texts } from '../../diagnosis/recognised-text.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { Result } from '../../search/find.ts';
import { element } from './element.ts';
import style from './search.css?inline';
import type { SearchTexts } from './search-texts.ts';

adoptStyleSheet(style);

const messages = new Set(texts.flatMap(({ text, code }) => [text, code]));

/** Where the links of a list lead, and what it says. */
interface Place {
  /** Of the language, `…/en/`. */
  readonly home: URL;
  readonly language: string;
  readonly texts: SearchTexts;
  /** Whether a message is recognised, and stands above: the list need not repeat it. */
  readonly isKnown?: boolean;
}

/** The items of a list of pages. */
export const resultItems = (results: readonly Result[], place: Place): HTMLLIElement[] =>
  results.map((result) => element('li', {}, linkTo(result, place)));

function linkTo(
  result: Result,
  { home, language, texts: words, isKnown = false }: Place,
): HTMLAnchorElement {
  const { slug, title, anchor, heading, isAnswer } = result;
  // To a message that is known, its reason is the answer, and not where its words stand.
  const shown =
    isAnswer && isKnown
      ? {
          ...result,
          paragraphs: result.paragraphs.filter((paragraph) => !messages.has(paragraph)),
          isFound: () => false,
        }
      : result;
  const address = new URL(`${slug}/${anchor === '' ? '' : `#${anchor}`}`, home);
  return element(
    'a',
    { class: 'search-result', href: address.pathname + address.hash },
    element(
      'span',
      { class: 'search-title' },
      isAnswer ? element('span', { class: 'search-tag' }, words.answer) : null,
      isAnswer ? ' ' : null,
      title,
    ),
    heading === '' ? null : element('span', { class: 'search-heading' }, heading),
    element(
      'span',
      { class: 'search-excerpt' },
      ...excerptOf(shown, language).map(({ text, isFound }) =>
        isFound ? element('mark', {}, text) : text,
      ),
    ),
  );
}

/** What helps when nothing fits. */
export const doors = ({ home, texts }: Place): HTMLUListElement =>
  element(
    'ul',
    { class: 'search-doors' },
    element('li', {}, element('a', { href: `${home.pathname}check/#list` }, texts.doors.list)),
    element('li', {}, element('a', { href: `${home.pathname}check/#need` }, texts.doors.need)),
    element('li', {}, texts.doors.admin, element('span', {}, texts.doors.sentence)),
  );
