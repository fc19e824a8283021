import { isolatedCodes } from '../../i18n/isolated-codes.ts';
import { aroundIsolates } from '../../i18n/isolation.ts';

/**
 * A page from right to left, with an element around each value and each code that keeps its own order. In the text of a page
 * the characters that isolate would be copied with it; in attributes, titles and options there can be no element.
 */
export function isolatedPage(html: string): string {
  const open: OpenElement[] = [];
  return html.replace(token, (whole, tag: string | undefined, closing: string, name: string) => {
    const around = open.at(-1) ?? { name: '', holdsElements: true, isRtl: true };
    if (tag === undefined)
      return whole.startsWith('<') || !around.holdsElements ? whole : withElements(whole, around);
    if (closing !== '') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    } else if (!voidElements.has(name) && !tag.endsWith('/>')) {
      const [, direction] = /\sdir=["']?(ltr|rtl)/.exec(tag) ?? [];
      open.push({
        name,
        holdsElements: around.holdsElements && !withoutElements.has(name),
        isRtl: direction === undefined ? around.isRtl : direction === 'rtl',
      });
    }
    return whole;
  });
}

interface OpenElement {
  readonly name: string;
  /** Elements may be put around parts of its text. */
  readonly holdsElements: boolean;
  /** Its text runs from right to left. */
  readonly isRtl: boolean;
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

/** A character that is written as `&#39;` is no code. */
const entity = /(&#?\w+;)/;

const withElements = (text: string, { isRtl }: OpenElement): string =>
  aroundIsolates(
    text
      .split(entity)
      .map((part, place) => (place % 2 === 1 || !isRtl ? part : isolatedCodes(part)))
      .join(''),
  )
    .map((part, place) => (place % 2 === 1 ? `<bdi>${part}</bdi>` : part))
    .join('');
