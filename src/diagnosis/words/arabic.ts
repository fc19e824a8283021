import { normalised } from '../normalise.ts';
import { arabicWays } from './arabic-ways.ts';
import { unknownWord, type OwnWords } from './own-words.ts';
import { plainArabic } from './plain-arabic.ts';

interface Phrase {
  readonly signs: string;
  readonly words: readonly string[];
}

const arabic = /[\p{Script=Arabic}\u0640]/u;

const phrases: readonly Phrase[] = Object.entries(arabicWays)
  .flatMap(([signs, ways]) =>
    ways.split('|').map((way) => ({
      signs,
      words: (normalised(way).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(plainArabic),
    })),
  )
  .sort((one, other) => other.words.length - one.words.length);

/** "And", "so", "with", "for", "like" before a word, and what a dialect puts before a verb. */
const beginnings = [/^[وف]/, /^[وف]?[بكل]/, /^و?ب(?=[يت])/, /^و?[هح](?=[يت])/];
/** Whose it is, for several, and of a verb. */
const endings = [/(?:ي|ك|ه|ت|ش|ا)$/, /(?:ات|ها|هم|نا|ني|ين|ون|وا|تي|تك)$/, /(?:اتي|تها|اتها)$/];

/** A word as it is, without what may stand before it, and without its ending: the nearest first. */
function formsOf(word: string): readonly string[] {
  const whole = [word, ...beginnings.map((beginning) => plainArabic(word.replace(beginning, '')))];
  const bare = whole.flatMap((each) => endings.map((ending) => each.replace(ending, '')));
  return [...new Set([...whole, ...bare])].filter((form) => form.length > 1);
}

const phrasesByLength = [...new Set(phrases.map(({ words }) => words.length))].map((length) =>
  phrases.filter(({ words }) => words.length === length),
);

/** The longest phrase that begins at a place; of several the one whose words stand there with the fewest changes. */
function phraseAt(forms: readonly (readonly string[])[], at: number): Phrase | null {
  for (const sameLength of phrasesByLength) {
    let best: Phrase | null = null;
    let least = Infinity;
    for (const phrase of sameLength) {
      const changes = phrase.words.map((word, index) => forms[at + index]?.indexOf(word) ?? -1);
      const sum = changes.reduce((total, each) => total + each, 0);
      if (changes.includes(-1) || sum >= least) continue;
      best = phrase;
      least = sum;
    }
    if (best) return best;
  }
  return null;
}

/** Words of which none is in the table divide nothing: what stands around them is read together. */
export const arabicWords: OwnWords = (text) => {
  const tokens =
    normalised(text).match(/[\p{Script=Arabic}\p{M}\u0640]+|[^\s\p{Script=Arabic}]+/gu) ?? [];
  const isArabic = (token: string): boolean => arabic.test(token);
  const forms = tokens.map((token) => (isArabic(token) ? formsOf(plainArabic(token)) : [token]));
  const result: string[] = [];
  let isAllKnown = true;
  for (let at = 0; at < tokens.length;) {
    const hit = phraseAt(forms, at);
    const token = tokens[at] ?? '';
    if (hit) result.push(hit.signs);
    else if (!isArabic(token)) result.push(token);
    else if (token.length > 3) isAllKnown = false;
    at += hit?.words.length ?? 1;
  }
  return [...(isAllKnown ? [] : [unknownWord]), ...result].join(' ');
};
