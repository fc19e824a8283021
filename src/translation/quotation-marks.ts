import { typographyOf, type Typography } from '../i18n/typography.ts';

export interface QuoteFault {
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}

/** Whether the page builder makes marks of straight ones: in the sentences of pages, and always these: “ ”. */
export interface Surrounding {
  readonly language: string;
  readonly isInPage: boolean;
}

/** Marks that are nothing else. A single one may be an apostrophe. */
const doubles = /["“”„‟«»‹›「」『』＂]/gu;

/** A pair of straight single ones. Between letters, and behind a word, it is an apostrophe. */
const straightSingle = /(?<![\p{L}\p{N}])'[^'\n]+'(?![\p{L}\p{N}])/u;

/** What stands in backticks is said by a program, as it is. */
const withoutCode = (text: string): string =>
  text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));

/** The first thing that is wrong with the quotation marks of a text; `null` for nothing. */
export function quoteFault(text: string, where: Surrounding): QuoteFault | null {
  const value = withoutCode(text);
  const rules = typographyOf(where.language);
  if (!rules) return oddFault(value);
  return foreignFault(value, rules.quotes, where) ?? balanceFault(value, rules);
}

type Pairs = Typography['quotes'];

const shown = ([pair]: Pairs): string => pair?.join(' ') ?? '';

/** Straight ones of a sentence in a page are shown as “ ”. */
const mayBeStraight = (pairs: Pairs, { isInPage }: Surrounding): boolean =>
  isInPage && pairs[0]?.[0] === '“';

function foreignFault(value: string, pairs: Pairs, where: Surrounding): QuoteFault | null {
  const own = new Set([...pairs.flat(), ...(mayBeStraight(pairs, where) ? ['"'] : [])]);
  const found =
    [...value.matchAll(doubles)].find(([mark]) => !own.has(mark)) ??
    (mayBeStraight(pairs, where) ? null : straightSingle.exec(value));
  if (!found) return null;
  const mark = found[0].slice(0, 1);
  return {
    index: found.index,
    message: `${mark} is no quotation mark of the language ${where.language}.`,
    fix: `Write ${shown(pairs)}.`,
  };
}

function balanceFault(
  value: string,
  { quotes: pairs, isInnerOnly = false }: Typography,
): QuoteFault | null {
  const opened: { mark: string; close: string; index: number }[] = [];
  for (const { 0: mark, index } of value.matchAll(/["“”‘’«»‹›「」『』]/gu)) {
    const last = opened.at(-1);
    const pair = pairs.find(([open]) => open === mark);
    if (isInnerOnly && !last && pair && pair !== pairs[0]) {
      return {
        index,
        message: `${mark} is for a quotation inside of another one.`,
        fix: `Write ${shown(pairs)}.`,
      };
    }
    if (last?.close === mark) opened.pop();
    else if (pair) opened.push({ mark, close: pair[1], index });
    else if (mark === '"') opened.push({ mark, close: mark, index });
    else if (mark !== '’') {
      const open = pairs.find(([, close]) => close === mark)?.[0] ?? '';
      return {
        index,
        message: `${mark} closes a quotation that was not opened.`,
        fix: `Write ${open} where it begins, or remove ${mark}.`,
      };
    }
  }
  const [first] = opened;
  return first
    ? {
        index: first.index,
        message: `${first.mark} opens a quotation that is not closed.`,
        fix: `Write ${first.close} where it ends.`,
      }
    : null;
}

/** Of a language whose marks are not known here: which of them opens may be otherwise, but there are two of them. */
function oddFault(value: string): QuoteFault | null {
  const marks = [...value.matchAll(doubles)];
  const [last] = marks.slice(-1);
  if (!last || marks.length % 2 === 0) return null;
  return {
    index: last.index,
    message: `The text has ${String(marks.length)} quotation marks, so one is missing or too many.`,
    fix: 'Write one where the quotation begins, and one where it ends.',
  };
}

/** Pairs of any language around words. A straight one behind a digit may be a unit. */
const anyPair = /(?<!\d)"([^"]+)"|„([^“”]+)[“”]|“([^“”]+)”|«([^«»]+)»|「([^「」]+)」/gu;

/** The text with the marks of its language, where every pair of others is plain to see; else as it was. */
export function withOwnQuotes(text: string, where: Surrounding): string {
  const { quotes: [pair] = [], insideQuotes = '' } = typographyOf(where.language) ?? {};
  if (!pair || text.includes('`') || quoteFault(text, where) === null) return text;
  const right = text.replace(anyPair, (whole, ...groups: unknown[]) => {
    const words = groups.slice(0, 5).find((each) => typeof each === 'string');
    if (words === undefined || words.trim() !== words || /["“”„«»「」]/u.test(words)) return whole;
    return pair[0] + insideQuotes + words + insideQuotes + pair[1];
  });
  return quoteFault(right, where) === null ? right : text;
}
