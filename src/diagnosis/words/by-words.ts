import { wordsOf } from '../normalise.ts';
import type { SymptomId } from '../symptoms.ts';
import { aliases } from './aliases.ts';
import { everyday } from './everyday.ts';
import { patternsOfAccounts } from './patterns-of-accounts.ts';
import { patternsOfPages } from './patterns-of-pages.ts';
import { patternsOfPrograms } from './patterns-of-programs.ts';
import { weights } from './weights.ts';

const patterns = { ...patternsOfPages, ...patternsOfPrograms, ...patternsOfAccounts };

interface Phrase {
  readonly sign: string;
  readonly words: readonly string[];
}

const phrases: readonly Phrase[] = Object.entries(aliases)
  .flatMap(([sign, ways]) => ways.split('|').map((way) => ({ sign, words: way.split(' ') })))
  .sort((one, other) => other.words.length - one.words.length);

/** Signs as well: other languages put them into a text (`own-words.ts`). */
const vocabulary = new Set([...Object.keys(aliases), ...phrases.flatMap(({ words }) => words)]);
const single = new Map(
  phrases.flatMap(({ sign, words: [word = '', ...more] }) =>
    more.length === 0 && word !== '' ? [[word, sign] as const] : [],
  ),
);
const longer = phrases.filter(({ words }) => words.length > 1);

/** One letter too many, too few or wrong, or two neighbours swapped. */
export function isSlipOf(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && typed[start] === word[start]) start += 1;
  const rest = typed.slice(start);
  const wanted = word.slice(start);
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}

/** Nobody is told by a slip that an intruder reads their mail: `reached` is no slip of `breached`. */
const grave = new Set(['hacked', 'stolen']);
/** Words that are meant, and one letter from others. */
const noSlips = new Set('bilang content looked passport remote'.split(' '));

/** Shorter words are too near to one another: "mail" and "main". */
const shortestSlip = 6;

/** The word of the vocabulary that was meant; the word itself where there is none. */
function meant(word: string): string {
  if (vocabulary.has(word) || noSlips.has(word) || /\d/.test(word)) return word;
  const stem = word.replace(/(?:nya|ku|mu|kah|lah)$/, '');
  if (stem !== word && vocabulary.has(stem)) return stem;
  if (word.length < shortestSlip) return word;
  for (const known of vocabulary)
    if (known.length >= 5 && !grave.has(single.get(known) ?? known) && isSlipOf(word, known))
      return known;
  return word;
}

const tag = /^(?:ya|yah|sih|kah|dong|apa|atau|tidak|ga|gak|nggak|enggak|or)$/;

/** "… or not", "… ga ya": at the end of a question a negation denies nothing. In Japanese it is the end of the verb. */
function withoutTag(words: readonly string[]): readonly string[] {
  const kept = [...words];
  while (kept.length > 2) {
    const isOrNot = kept.at(-1) === 'not' && kept.at(-2) === 'or';
    if (!isOrNot && !tag.test(kept.at(-1) ?? '')) break;
    kept.pop();
  }
  return kept;
}

/** Puts signs in the place of words and phrases, the longest first, until nothing changes: "gak bisa" is `cannot`. */
export function signsIn(text: string): ReadonlySet<string> {
  const given = text
    .replace(/\b(?:https?:\/\/)?account\.(?:microsoft|live)\.com\S*/gi, ' personalpage ')
    .replace(/(?<!\S)\S+\.office(?:365)?\.com\b/gi, ' thisisours ')
    // Indonesian writes a word twice with a 2: "tiba2".
    .replace(/(?<=\b[a-z]{3,})2\b/gi, '')
    .replace(/\b(?:outlook|office)(?=20\d\d\b)/gi, '$& ')
    // A letter before a number would hide its point.
    .replace(/(?<=\btls)v?(?=1\.[01])/gi, ' ');
  let words = withoutTag(wordsOf(given)).map(meant);
  const found = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    words = replaced(words, found);
    words = words.map((word) => single.get(word) ?? word);
    for (const word of words) found.add(word);
  }
  return found;
}

function replaced(words: readonly string[], found: Set<string>): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const hit = longer.find(({ words: wanted }) =>
      wanted.every((word, index) => words[at + index] === word),
    );
    const sign = hit?.sign ?? words[at] ?? '';
    // What a phrase is made of still tells something beside it.
    if (hit) for (const word of hit.words) found.add(single.get(word) ?? word);
    result.push(sign);
    at += hit?.words.length ?? 1;
  }
  return result;
}

/** Signs that patterns may ask for as one: our matter, and that something is wrong. In capitals, which no word has. */
export const groups: Readonly<Record<string, string>> = {
  TOPIC:
    'apppassword password mail officemail mailprogram account workaccount outlook thunderbird exchange imap smtp authsmtp thisisours code authenticator twofactor username spam',
  TROUBLE: 'not cannot fail refuse wrong ask again nosignin notworking noreceive replace restore',
};

/** Whether hardly a word stands beside those that are understood: else a question may be about anything. */
const isBare = (text: string): boolean =>
  wordsOf(text).every((word) => everyday.has(word) || /^\d+$/.test(word) || isKnownWord(word));

/** Whether a word stands in the table, as it is or with a slip. */
export const isKnownWord = (word: string): boolean => vocabulary.has(meant(word));

/** Whether one of its words is about mail, accounts or passwords. */
export const isOurMatter = (text: string): boolean => withGroups(signsIn(text), text).has('TOPIC');

function withGroups(signs: ReadonlySet<string>, text: string): ReadonlySet<string> {
  const all = new Set(signs);
  for (const [group, its] of Object.entries(groups))
    if (its.split(' ').some((sign) => signs.has(sign))) all.add(group);
  if (isBare(text)) all.add('BARE');
  return all;
}

const weightOf = (sign: string): number => weights[sign] ?? 2;

/** What a pattern weighs when all of it is there; 0 when something is not. */
function weigh(pattern: string, signs: ReadonlySet<string>): number {
  let sum = 0;
  for (const part of pattern.split(' ')) {
    if (part.startsWith('!')) {
      if (signs.has(part.slice(1))) return 0;
      continue;
    }
    const there = part.split('/').filter((sign) => signs.has(sign));
    if (there.length === 0) return 0;
    sum += Math.max(...there.map(weightOf));
  }
  return sum;
}

/** Words about our matter in a question that names another service as well. */
const ours = [
  'thisisours',
  'outlook',
  'workaccount',
  'officemail',
  'exchange',
  'smtp',
  'thunderbird',
  'powershell',
];

/** Below this nothing is said: one word that stands everywhere is no question. */
const threshold = 3;

export interface ByWords {
  readonly id: SymptomId;
  readonly weight: number;
}

/** The entries that everyday words speak for, best first; `elsewhere` when they speak of another service. */
export function byWords(text: string): readonly ByWords[] | 'elsewhere' {
  const signs = withGroups(signsIn(text), text);
  const isOurs = ours.some((sign) => signs.has(sign));
  if (!isOurs && (signs.has('foreign') || (signs.has('othertopic') && !signs.has('apppassword'))))
    return 'elsewhere';
  return Object.entries(patterns)
    .map(([id, ways]) => ({
      id: id as SymptomId,
      weight: Math.max(...ways.map((way) => weigh(way, signs))),
    }))
    .filter(({ weight }) => weight >= threshold)
    .sort((one, other) => other.weight - one.weight);
}
