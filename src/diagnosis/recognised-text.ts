import { practiceTexts } from '../flows/lazy/known-texts.ts';
import type { KnownText } from '../tenant/known-text.ts';
import { normalised } from './normalise.ts';
import type { SymptomId } from './symptoms.ts';

/** The table, whose rows the compiler compares with those that the page has. */
export const texts: readonly KnownText<SymptomId>[] = practiceTexts;

/** The first sentences that a row answers, as they are printed: those with a source, and no front of a message. */
export const textsOf = (row: SymptomId, most: number): readonly string[] =>
  texts
    .filter(({ mark, rank, row: its }) => its === row && mark !== 'A' && rank === undefined)
    .flatMap(({ text, code }) => text ?? code ?? [])
    .slice(0, most);

/** Every number by which a row is known, each once, as it is printed: short enough to stand open beside a sentence. */
export const codesOf = (row: SymptomId): readonly string[] => [
  ...new Set(
    texts
      .filter(({ mark, row: its }) => its === row && mark !== 'A')
      .flatMap(({ code }) => code ?? []),
  ),
];

/** Texts of other services, and of mail that was not refused for its sign-in: they look like ours and lead astray. */
export const elsewhere: readonly string[] = [
  'support.google.com',
  '5.7.8 username and password not accepted',
  'invalid credentials (failure)',
  'application-specific password required',
  'the required authentication level',
  '550 5.1.1',
  '5.1.10',
  '452 4.2.2',
  '5.2.2 mailbox full',
  'mailbox full',
];

const isOfWord = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\d/.test(sign);

/** Whether a clause stands in a text at the edges of words. `5.7.3` is not in `5.7.30`, and not in `15.7.3`. */
export function stands(given: string, clause: string): boolean {
  const last = clause.at(-1);
  for (let at = given.indexOf(clause); at >= 0; at = given.indexOf(clause, at + 1)) {
    const [before, after, next] = [at - 1, at + clause.length, at + clause.length + 1].map(
      (place) => given[place],
    );
    const begins = !isOfWord(before) && !(before === '.' && isDigit(clause[0]));
    const ends =
      !isOfWord(last) || (!isOfWord(after) && !(isDigit(last) && after === '.' && isDigit(next)));
    if (begins && ends) return true;
  }
  return false;
}

const squeezed = (text: string): string => text.replace(/\s/g, '');
/** Long enough to be no accident when a log has broken it in the middle of a word. */
const isLong = (clause: string): boolean => clause.length >= 20 && clause.includes(' ');

interface Clause {
  readonly text: KnownText<SymptomId>;
  readonly words: string;
  /** A number of the sign-in page as its log prints it, without the letters before it. */
  readonly number: string | null;
}

const clauses: readonly Clause[] = texts.flatMap((text) =>
  text.clauses.map((words) => {
    const number = /^aadsts(\d+)$/.exec(words)?.[1] ?? null;
    return { text, words, number };
  }),
);

/** What stands beside a number of the sign-in page that has lost its letters: other things have five digits as well. */
const ofSignIn = /^\d+$|err|fail|sign|log-?in|azure|entra|gagal|masuk|خطأ|エラー/;

/** `aadsts 50105` and `AADSTS-50105` are written `aadsts50105`. */
const joined = (text: string): string => text.replace(/\baadsts[\s:#-]+(?=\d)/g, 'aadsts');

const ranks = { sentence: 3, front: 2, general: 1 } as const;
type Rank = keyof typeof ranks;

export interface RecognisedText {
  readonly text: KnownText<SymptomId>;
  readonly rank: Rank;
}

/**
 * The text of the table that stands somewhere in what was pasted: a sentence before the front of a message before what
 * says little, and of two of one kind the longer. `elsewhere`: a text of another service, to which this page has no answer.
 */
export function recognised(pasted: string): RecognisedText | 'elsewhere' | null {
  const given = joined(normalised(pasted));
  const tight = squeezed(given);
  const mayBeNumber = ofSignIn.test(given);
  let best: (RecognisedText & { readonly length: number }) | null = null;
  for (const { text, words, number } of clauses) {
    const isThere = stands(given, words) || (isLong(words) && tight.includes(squeezed(words)));
    if (!isThere && !(mayBeNumber && number !== null && stands(given, number))) continue;
    const rank = isThere ? (text.rank ?? 'sentence') : 'front';
    const { length } = words;
    const isBetter =
      best === null ||
      ranks[rank] > ranks[best.rank] ||
      (rank === best.rank && length > best.length);
    if (isBetter) best = { text, rank, length };
  }
  const isForeign = elsewhere.some((words) => stands(given, words));
  if (best?.rank === 'sentence') return best;
  return isForeign ? 'elsewhere' : best;
}
