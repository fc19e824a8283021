import { nameForTranslators } from '../i18n/language-names.ts';
import { narrowNoBreak, noBreak, typographyOf, type Typography } from '../i18n/typography.ts';

/** A place where a text is not set as its language sets it, and what belongs there. */
export interface TypographyFault {
  readonly index: number;
  readonly length: number;
  readonly put: string;
  readonly message: string;
  readonly fix: string;
}

const spaces = `${noBreak}${narrowNoBreak}`;

/** What is no sentence: code, placeholders, entities, addresses, and times such as 10:30. */
const noSentence =
  /`[^`]*`|\{\{[^{}]*\}\}|&#?\w+;|[a-z][a-z\d+.-]*:\/\/\S+|(?<!\S)[\w.+-]+@\S+|\b(?:mailto|tel|[A-Za-z]):[^\s»]+|\d[:;]\d/giu;

/** Of the same length; a placeholder and code end like a word. */
const withoutCode = (text: string): string =>
  text.replace(noSentence, (found) => '0'.repeat(found.length));

/**
 * Every place, in their order.
 *
 * @param from the first character to judge, with `to`: of a page, whose tags stand around its sentences
 */
export function typographyFaults(
  text: string,
  language: string,
  { from = 0, to = text.length }: { from?: number; to?: number } = {},
): TypographyFault[] {
  const rules = typographyOf(language);
  if (!rules) return [];
  const name = nameForTranslators(language);
  const plain = text.slice(0, from) + withoutCode(text.slice(from, to)) + text.slice(to);
  const faults = [
    ...beforeMarks(plain, rules, name),
    ...insideQuotes(plain, rules, name),
    ...apostrophes(plain, rules, name),
  ];
  return faults
    .filter(({ index, length }) => index >= from && index + length <= to)
    .sort((one, other) => one.index - other.index);
}

const run = ' or run npm run l10n -- check --fix.';
const how = (space: string): string =>
  space === narrowNoBreak
    ? 'Type a narrow no-break space (U+202F)'
    : 'Type a no-break space (U+00A0)';

/** A mark that ends something: behind it stands a space, another mark, or what closes. */
function beforeMarks(text: string, { before }: Typography, name: string): TypographyFault[] {
  if (!before) return [];
  const marks = Object.keys(before).join('');
  const pattern = new RegExp(
    `(?<=[\\p{L}\\p{M}\\p{N})\\]»”’"%…>*\`])( *)([${marks}])(?=[\\s?!.…»”"’<*)\\]]|$)`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ index, 1: found = '', 2: mark = '' }) => {
    const put = before[mark] ?? noBreak;
    return {
      index,
      length: found.length,
      put,
      message:
        found === ''
          ? `No space stands before "${mark}": in ${name} a no-break space belongs there.`
          : `The space before "${mark}" is one at which a line may break.`,
      fix: `${how(put)} before it,${run}`,
    };
  });
}

function insideQuotes(
  text: string,
  { quotes: [outer], insideQuotes: put }: Typography,
  name: string,
): TypographyFault[] {
  if (put === undefined || !outer) return [];
  const [open, close] = outer;
  const fault = (mark: string, side: string, index: number, length: number): TypographyFault => ({
    index,
    length,
    put,
    message: `No no-break space stands ${side} ${mark}, as ${name} has it.`,
    fix: `${how(put)} ${side} ${mark},${run}`,
  });
  const behind = new RegExp(`(?<=${open})( *)(?=[^ ${spaces}])`, 'gu');
  const front = new RegExp(`(?<=[^ ${spaces}])( *)(?=${close})`, 'gu');
  return [
    ...[...text.matchAll(behind)].map((each) => fault(open, 'behind', each.index, each[0].length)),
    ...[...text.matchAll(front)].map((each) => fault(close, 'before', each.index, each[0].length)),
  ];
}

const straight = /(?<=\p{L})'(?=\p{L})/gu;

const apostrophes = (text: string, { apostrophe }: Typography, name: string): TypographyFault[] =>
  apostrophe === undefined
    ? []
    : [...text.matchAll(straight)].map(({ index }) => ({
        index,
        length: 1,
        put: apostrophe,
        message: `The apostrophe is a straight one: ${name} has ${apostrophe}.`,
        fix: `Write ${apostrophe},${run}`,
      }));

/** The text as its language sets it. */
export const wellSet = (
  text: string,
  language: string,
  range: { from?: number; to?: number } = {},
): string =>
  typographyFaults(text, language, range).reduceRight(
    (right, { index, length, put }) => right.slice(0, index) + put + right.slice(index + length),
    text,
  );
