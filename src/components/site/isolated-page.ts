import { isolatedCodes } from '../../i18n/isolated-codes.ts';
import { aroundIsolates } from '../../i18n/isolation.ts';

/**
 * A page from right to left, with an element around each value and each code that keeps its own order. In the text of a page
 * the characters that isolate would be copied with it; in attributes, titles and options there can be no element.
 */
export function isolatedPage(html: string): string {
  /** Open elements, and whether the text below them is left as it is. */
  const open: { readonly name: string; readonly isLeft: boolean }[] = [];
  return html.replace(token, (whole, tag: string | undefined, closing: string, name: string) => {
    if (tag === undefined)
      return whole.startsWith('<') || open.at(-1)?.isLeft ? whole : withElements(whole);
    if (closing !== '') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    } else if (!voidElements.has(name) && !tag.endsWith('/>')) {
      const isLeft =
        (open.at(-1)?.isLeft && !/\sdir=["']?rtl/.test(tag)) === true || isLeftAlone(name, tag);
      open.push({ name, isLeft });
    }
    return whole;
  });
}

/** Comments and scripts as they are, tags, and the text between them. */
const token =
  /<!--[^]*?-->|<!doctype[^>]*>|<(?:script|style)\b[^]*?<\/(?:script|style)>|(<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|'[^']*'|[^'">])*>)|[^<]+/gi;

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

const withoutElements: ReadonlySet<string> = new Set(
  'title textarea option bdi code samp kbd pre svg head'.split(' '),
);

/** What has a direction of its own isolates itself. */
const isLeftAlone = (name: string, tag: string): boolean =>
  withoutElements.has(name) || /\sdir=["']?ltr/.test(tag);

/** A character that is written as `&#39;` is no code. */
const entity = /(&#?\w+;)/;

const withElements = (text: string): string =>
  aroundIsolates(
    text
      .split(entity)
      .map((part, place) => (place % 2 === 1 ? part : isolatedCodes(part)))
      .join(''),
  )
    .map((part, place) => (place % 2 === 1 ? `<bdi>${part}</bdi>` : part))
    .join('');
