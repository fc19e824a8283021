import type { PracticeClientId } from '../flows/scenarios.ts';
import type { KnownText } from '../tenant/known-text.ts';
import { wordsOf } from './normalise.ts';
import { recognised } from './recognised-text.ts';
import type { SymptomId } from './symptoms.ts';
import { byWords, isKnownWord, isOurMatter } from './words/by-words.ts';
import { everyday } from './words/everyday.ts';
import { noOwnWords, unknownWord, type OwnWords } from './words/own-words.ts';
import { programsInWords } from './words/program-in-words.ts';

/** What can be found, and by which words. */
export interface Findable {
  readonly id: string;
  /** Title and synonyms, in the language of the page and in the source. */
  readonly text: string;
}

export interface Found {
  /** Entries that fit, best first. */
  readonly ids: readonly string[];
  /** The text of the table that stands in what was pasted; `null` where words decided. */
  readonly text: KnownText<SymptomId> | null;
  /** What the words may mean by a program: an entry that asks for it has the answer for the first of them that it knows. */
  readonly programs: readonly PracticeClientId[];
}

const nothing: Found = { ids: [], text: null, programs: [] };

/** An entry is shown beside the best one when it weighs nearly as much. */
const nearly = 0.8;

/** The entries that fit what was typed or pasted, and the program that it names. `ownWords` are those of the reader's language. */
export function search(entries: readonly Findable[], query: string, ownWords = noOwnWords): Found {
  const withSigns = ownWords(query);
  return { ...fitting(entries, query, ownWords), programs: programsInWords(withSigns) };
}

/**
 * The entries that fit what was typed or pasted. A sentence of the table decides alone, wherever it stands. After it come
 * the fronts of messages, then everyday words, then sentences that say little, then the words of the catalogue.
 */
function fitting(
  entries: readonly Findable[],
  query: string,
  ownWords: OwnWords,
): Omit<Found, 'programs'> {
  const known = recognised(query);
  if (known === 'elsewhere') return nothing;
  if (known && known.rank !== 'general') return { ids: [known.text.row], text: known.text };
  const byWord = byWords(ownWords(query));
  if (byWord === 'elsewhere') return nothing;
  const [first] = byWord;
  if (first)
    return {
      ids: byWord.filter(({ weight }) => weight >= first.weight * nearly).map(({ id }) => id),
      text: null,
    };
  if (known) return { ids: [known.text.row], text: known.text };
  return { ids: byCatalogue(entries, query, ownWords), text: null };
}

/** What must be known of a question before an entry is said to fit it. */
const share = 0.6;

/** Letters that a word alone must have: shorter ones begin too many others. */
const letters = 5;

/** For words of languages that `aliases.ts` does not have: most telling words of the question stand in one entry. */
function byCatalogue(entries: readonly Findable[], query: string, ownWords: OwnWords): string[] {
  // A word that has a sign stands in questions about anything, and has said by now what it can say.
  const isTelling = (word: string) =>
    ['', unknownWord, word].includes(ownWords(word).trim()) &&
    !/^\p{Script=Hiragana}{1,4}$/u.test(word);
  const asked = [...new Set(wordsOf(query))].filter(
    (word) => !everyday.has(word) && isTelling(word),
  );
  // Where nothing is said of mail, accounts or passwords, common words fit by accident.
  const isOurs = isOurMatter(ownWords(query));
  const decisive = asked.filter((word) => isOurs || !isKnownWord(word));
  const texts = entries.map(({ id, text }) => ({ id, words: new Set(wordsOf(text)) }));
  const isRare = (word: string) => texts.filter(({ words }) => words.has(word)).length <= 2;
  const scores = texts.map(({ id, words }) => {
    const hits = decisive.filter(
      (word) =>
        words.has(word) || (word.length > 3 && [...words].some((each) => each.startsWith(word))),
    );
    // One word alone must be one that hardly any entry has.
    const isEnough = hits.length > 1 || hits.some((word) => word.length >= letters && isRare(word));
    return { id, score: isEnough ? hits.length / asked.length : 0 };
  });
  const best = Math.max(0, ...scores.map(({ score }) => score));
  if (best < share) return [];
  return scores.filter(({ score }) => score === best).map(({ id }) => id);
}
