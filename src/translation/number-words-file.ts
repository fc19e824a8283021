import { isObject } from './is-object.ts';
import { lineAt } from './json-slip.ts';
import { readJsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';

/** Words by the number that they say; several forms of a word have a space between them. */
type WordsByNumber = Readonly<Record<string, string>>;

/**
 * How a language says numbers in words: `locales/number-words/<language>.json`, written by its translators. `Intl` can write
 * numbers as digits only. What is empty is not known.
 */
export interface NumberWordsFile {
  /** 2 to 9: what may stand before another word of a number. */
  readonly units?: WordsByNumber;
  /** Words that are added: tens, and others of one word. */
  readonly added?: WordsByNumber;
  /** Words behind a unit that add to it: `belas`. */
  readonly plus?: WordsByNumber;
  /** Words behind a unit that multiply it: `puluh`, `hundred`. */
  readonly times?: WordsByNumber;
  /** Whether such words are no number without a unit before them. */
  readonly needsUnit?: boolean;
  /** Between the parts of one number: `y` in “treinta y cinco”. */
  readonly and?: string;
  /** One is told before or behind these words alone: elsewhere its word is an article or a pronoun. */
  readonly countedOnce?: string;
  readonly one?: string;
  readonly oneBehind?: string;
  /** Written together with the word that is counted: `semenit`. */
  readonly oneJoined?: string;
  /** What is written together with the next word, in its order; of each group one at most. */
  readonly prefixes?: readonly string[];
  /** What makes an order or a group of a number, as in `ketiga`: whoever looks for the number finds it there, too. */
  readonly orders?: { readonly before?: string; readonly behind?: string };
  /** In a script without spaces: a numeral is a number before one of these alone. */
  readonly counters?: string;
  /** What looks like a number with its counter and is a word: 十分 is mostly “enough”. */
  readonly notNumbers?: string;
}

export interface NumberWordsRead {
  readonly file: string;
  readonly language: string;
  readonly words: NumberWordsFile;
  readonly problems: readonly Problem[];
}

type Kind = 'byNumber' | 'words' | 'yesOrNo' | 'groups' | 'orders';

const fields: Readonly<Record<keyof NumberWordsFile, Kind>> = {
  units: 'byNumber',
  added: 'byNumber',
  plus: 'byNumber',
  times: 'byNumber',
  needsUnit: 'yesOrNo',
  and: 'words',
  countedOnce: 'words',
  one: 'words',
  oneBehind: 'words',
  oneJoined: 'words',
  prefixes: 'groups',
  orders: 'orders',
  counters: 'words',
  notNumbers: 'words',
};

const isWords = (value: unknown): boolean => typeof value === 'string';

const isOfKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  byNumber: (value) =>
    isObject(value) &&
    Object.entries(value).every(([number, words]) => /^[1-9]\d*$/.test(number) && isWords(words)),
  words: isWords,
  yesOrNo: (value) => typeof value === 'boolean',
  groups: (value) => Array.isArray(value) && value.every(isWords),
  orders: (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([name, words]) => /^(?:before|behind)$/.test(name) && isWords(words),
    ),
};

const looksLike: Readonly<Record<Kind, string>> = {
  byNumber: '{ "2": "two", "3": "three" }',
  words: 'words with a space between them, in quotes',
  yesOrNo: 'true or false',
  groups: '["a b", "c"]',
  orders: '{ "before": "", "behind": "" }',
};

const isField = (name: string): name is keyof NumberWordsFile => Object.hasOwn(fields, name);

export function readNumberWords(file: string, language: string, text: string): NumberWordsRead {
  const { slip } = readJsonTree(text);
  const given: unknown = slip ? null : JSON.parse(text);
  if (slip || !isObject(given)) {
    const problem = slip ?? {
      line: 1,
      message: 'The words of numbers are no object.',
      fix: 'Begin the file with { and compare it with locales/number-words/en.json.',
    };
    return { file, language, words: {}, problems: [problem] };
  }
  const problems = Object.entries(given).flatMap(([name, value]): Problem[] => {
    const line = lineOf(text, name);
    if (!isField(name)) {
      const fix = `Use one of these: ${Object.keys(fields).join(', ')}.`;
      return [{ line, message: `"${name}" is no name of this file.`, fix }];
    }
    const kind = fields[name];
    if (isOfKind[kind](value)) return [];
    return [{ line, message: `"${name}" cannot be read.`, fix: `Write ${looksLike[kind]}.` }];
  });
  return { file, language, words: problems.length > 0 ? {} : given, problems };
}

function lineOf(text: string, name: string): number {
  return lineAt(text, Math.max(0, text.indexOf(`"${name}"`)));
}

/** What a new language begins with: every number that has a word of its own somewhere, and none of the words. */
export function emptyNumberWords(): string {
  const none = (...numbers: readonly number[]) =>
    Object.fromEntries(numbers.map((number) => [String(number), '']));
  const upTo = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const empty: NumberWordsFile = {
    units: none(...upTo(2, 9)),
    added: none(...upTo(10, 20), 30, 40, 50, 60, 70, 80, 90),
    plus: none(10),
    times: none(10, 100, 1000),
    needsUnit: false,
    and: '',
    one: '',
    oneBehind: '',
    oneJoined: '',
    countedOnce: '',
  };
  return `${JSON.stringify(empty, null, 2)}\n`;
}
