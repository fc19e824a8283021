import { withoutPlaceholders } from '../../i18n/placeholders.ts';
import { editDistance } from '../closest-match.ts';
import type { Piece, Sentence } from './sentences.ts';
import { labelsIn, likeScore, sureScoreOf } from './sure.ts';

export interface Match {
  readonly sentence: Sentence;
  /** 0 to 1: how much of what was asked, and of the sentence around it, is the same. */
  readonly score: number;
}

/** A word of a sentence. Of a label it may be missing or another one; a value stands for up to twelve words of the page. */
interface Word {
  readonly text: string;
  readonly kind: Piece['kind'];
}

/** Takes words apart as their language does, also where it writes without spaces. */
export function wordsOf(text: string, language: string): string[] {
  const parts = new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u2066-\u2069\u200e\u200f]/gu, ''),
  );
  return [...parts].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/**
 * The best places for a sentence that was seen on a page, best first.
 *
 * @param labels what may stand in a placeholder
 */
export function findSentence(
  asked: string,
  sentences: readonly Sentence[],
  most = 5,
  labels = labelsIn(sentences),
): Match[] {
  const sureScore = sureScoreOf(asked, labels);
  const byLanguage = new Map<string, readonly string[]>();
  const bare = withoutPlaceholders(asked);
  const askedIn = (language: string) => {
    const words = byLanguage.get(language) ?? wordsOf(bare, language);
    byLanguage.set(language, words);
    return words;
  };
  const isSame = sameWord();
  const known = new Map<string, boolean>();
  const isAsked = (word: string, language: string): boolean => {
    const own = `${language} ${word}`;
    const before = known.get(own);
    if (before !== undefined) return before;
    const isOne = askedIn(language).some((each) => isSame(word, each));
    known.set(own, isOne);
    return isOne;
  };
  const likeness = (sentence: Sentence): number =>
    mayScore(sentence, askedIn(sentence.language).length, isAsked)
      ? Math.min(likeScore, scoreOf(askedIn(sentence.language), wordsOfSentence(sentence), isSame))
      : 0;
  return sentences
    .map((sentence) => ({ sentence, score: sureScore(sentence) || likeness(sentence) }))
    .filter(({ score }) => score > least)
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
}

/** A score below it is no match. */
const least = 0.4;

/**
 * Whether the score can be high enough at all: of a sentence without placeholders, `scoreOf` finds no more of the asked words
 * than the sentence has among its own. To count them takes a fraction of the time.
 */
function mayScore(
  sentence: Sentence,
  asked: number,
  isAsked: (word: string, language: string) => boolean,
): boolean {
  const words = wordsOfSentence(sentence);
  if (words.some(({ kind }) => kind === 'value')) return true;
  const count = words.filter(({ text }) => isAsked(text, sentence.language)).length;
  return (count / asked) * 0.8 + 0.2 > least;
}

/** Taking thousands of sentences apart takes most of the time of the first search; those that follow need none. */
const knownWords = new WeakMap<Sentence, readonly Word[]>();

function wordsOfSentence(sentence: Sentence): readonly Word[] {
  const known = knownWords.get(sentence);
  if (known) return known;
  const words = sentence.pieces.flatMap(({ text, kind }): Word[] =>
    kind === 'value'
      ? [{ text: '', kind }]
      : wordsOf(text, sentence.language).map((word) => ({ text: word, kind })),
  );
  knownWords.set(sentence, words);
  return words;
}

/** One letter may be wrong in a word of four, two in a word of eight. */
function sameWord() {
  const known = new Map<string, boolean>();
  return (one: string, other: string): boolean => {
    if (one === other) return true;
    const longest = Math.max(one.length, other.length);
    const allowed = longest >= 8 ? 2 : longest >= 4 ? 1 : 0;
    if (Math.abs(one.length - other.length) > allowed) return false;
    const pair = `${one} ${other}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const isSame = allowed > 0 && editDistance(one, other) <= allowed;
    known.set(pair, isSame);
    return isSame;
  };
}

/** So many words of a page may stand in one placeholder. */
const longestValue = 12;

/** How far the asked words have been laid along a sentence: words that are the same, and words that stand in placeholders. */
interface Laid {
  readonly same: number;
  readonly filled: number;
  /** Of the same words, how many follow the one before them in both. */
  readonly joined: number;
}
const nothing: Laid = { same: 0, filled: 0, joined: 0 };
const better = (one: Laid, other: Laid): Laid => (pointsOf(one) >= pointsOf(other) ? one : other);
const pointsOf = ({ same, filled, joined }: Laid): number => same + filled * 0.2 + joined * 0.1;

/**
 * The best way to lay the asked words along a sentence, beginning and ending anywhere in it: the share of the asked words
 * that were found in their order, and, for what is left to tell apart, the share of the sentence that was asked for. What
 * stands in a placeholder counts where nearly all words around it were found.
 */
function scoreOf(
  asked: readonly string[],
  words: readonly Word[],
  isSame: (one: string, other: string) => boolean,
): number {
  if (asked.length === 0) return 0;
  // row[i]: with the first i asked words, when the words so far have been gone through.
  let row: Laid[] = Array.from({ length: asked.length + 1 }, () => nothing);
  // The same, where the last two words are the same word.
  let joint: (Laid | undefined)[] = [];
  for (const { text, kind } of words) {
    const next = [row[0] ?? nothing];
    const nextJoint: (Laid | undefined)[] = [];
    for (let at = 1; at <= asked.length; at += 1) {
      let laid = better(row[at] ?? nothing, next[at - 1] ?? nothing);
      const before = row[at - 1] ?? nothing;
      if (kind === 'value') {
        for (let length = 1; length <= longestValue && length <= at; length += 1) {
          const { filled, ...rest } = row[at - length] ?? nothing;
          laid = better(laid, { ...rest, filled: filled + length });
        }
      } else if (isSame(text, asked[at - 1] ?? '')) {
        const points = text === asked[at - 1] ? 1 : 0.9;
        const last = joint[at - 1];
        const alone = { ...before, same: before.same + points };
        const together = last && { ...last, same: last.same + points, joined: last.joined + 1 };
        const matched = together ? better(together, alone) : alone;
        nextJoint[at] = matched;
        laid = better(laid, matched);
      }
      next.push(laid);
    }
    row = next;
    joint = nextJoint;
  }
  const { same, filled, joined } = row[asked.length] ?? nothing;
  const own = words.filter(({ kind }) => kind === 'own').length;
  const labels = words.filter(({ kind }) => kind === 'label').length;
  const isWhole = same >= own * 0.8 && same >= 2;
  const found = Math.min(1, (same + filled * (isWhole ? 0.6 : 0.2)) / asked.length);
  const share = Math.min(1, same / Math.max(1, own + labels * 0.5));
  const order = joined / Math.max(1, asked.length - 1);
  return found * 0.8 + share * 0.1 + order * 0.1;
}
