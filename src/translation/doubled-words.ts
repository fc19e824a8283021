/** The same word or words twice in a row. */
export interface Doubled {
  /** Both, as they stand. */
  readonly found: string;
  readonly index: number;
  /** What is left when one of them goes; `null` where a person has to say which is wrong. */
  readonly once: string | null;
}

/**
 * Words of a language that no sentence has twice in a row without a comma between them. Only such words are listed: French says
 * “vous vous”, German “die die”, Hungarian “az az”, and Turkish, Hindi and Vietnamese double many words on purpose.
 */
const neverTwice: Readonly<Partial<Record<string, ReadonlySet<string>>>> = Object.fromEntries(
  Object.entries({
    ar: 'في إلى على عن مع هذا هذه التي الذي أو ثم أن',
    cs: 'nebo',
    da: 'og eller',
    de: 'und oder für dass wenn ist sind nicht',
    el: 'και ή',
    en: 'the an and of your my our its their these those or if',
    es: 'el los las una de con para en por y',
    fa: 'از برای که',
    fi: 'ja tai että sekä',
    fr: 'le les des une et dans pour avec du au aux de votre vos',
    he: 'של או',
    hu: 'és vagy',
    id: 'yang dan di ke dari untuk dengan pada adalah atau jika dalam',
    it: 'il gli una e di da con per del della',
    ms: 'yang dan di ke dari untuk dengan pada adalah ialah atau jika dalam',
    nb: 'og eller',
    nl: 'het een en wordt',
    no: 'og eller',
    pl: 'i oraz lub się',
    pt: 'os um uma e de da do para com em',
    ro: 'și sau',
    ru: 'и или на',
    sv: 'och eller',
    tr: 've veya',
    uk: 'і або',
    vi: 'và hoặc',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Languages that double a word with a hyphen or not at all, and the words that a sentence may yet have twice. */
const rarelyTwice: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  // “Sign in in the browser”, “the server that it connects to to send mail”.
  en: new Set(
    'had that is are was were do in on out off up to for with from at by it so very no many more her you who what there again'.split(
      ' ',
    ),
  ),
  id: new Set(['sangat', 'amat', 'jauh']),
  ms: new Set(['sangat', 'amat', 'jauh']),
};

/** Arabic repeats an indefinite noun or adverb for emphasis or order, one with its article never. */
const withArticle = /^ال\p{L}{3}/u;

/**
 * Japanese has no spaces. A particle is told where the signs around it cannot make another word with it (もの + の, なに + に,
 * のち, がっかり); a name in katakana is longer than a word that imitates a sound (キラキラ).
 */
const inJapanese: readonly RegExp[] = [
  /をを/gu,
  /(?<=[\p{sc=Han}\p{sc=Katakana}\w」）])(?:がが|にに|はは|でで|とと)(?=[\p{sc=Han}\p{sc=Katakana}\w「（])/gu,
  /(?<=[\p{sc=Han}\p{sc=Katakana}\w」）こそあど])のの(?=[\p{sc=Han}\p{sc=Katakana}\w「（])/gu,
  /(?<=\p{sc=Hiragana})(ます|です|ました|ません)\1(?=。)/gu,
  /(?<![\p{sc=Katakana}ー])([\p{sc=Katakana}ー]{4,40})\1(?![\p{sc=Katakana}ー])/gu,
  /(?<!\p{sc=Han})(\p{sc=Han}{3,12})\1(?!\p{sc=Han})/gu,
];

/** What is no word of the sentence, and parts the words beside it: placeholders and code. */
const apart = /\{\{[^{}]*\}\}|`[^`]*`/gu;

const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

interface Token {
  readonly said: string;
  readonly word: string;
  readonly index: number;
}

/** Words, and whether each stands behind the one before it with nothing but space between them. */
function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly isNext: boolean[] } {
  const plain = text.replace(apart, (found) => '…'.repeat(found.length));
  const tokens = [...plain.matchAll(word)].map(({ 0: said, index }) => ({
    said,
    word: said.toLowerCase(),
    index,
  }));
  const isNext = tokens.map(({ index }, at) => {
    const before = tokens[at - 1];
    return (
      before !== undefined && /^\s+$/.test(plain.slice(before.index + before.said.length, index))
    );
  });
  return { tokens, isNext };
}

/** Whether the same word stands twice in a row, rightly or not. */
export function hasDoubledWord(text: string): boolean {
  const { tokens, isNext } = tokensOf(text);
  return tokens.some((token, at) => isNext[at] === true && tokens[at - 1]?.word === token.word);
}

/** What stands twice in a row in a text of a language, and should stand once. */
export function doubledIn(text: string, language: string): readonly Doubled[] {
  const [code = ''] = language.split('-');
  if (code === 'ja') return japaneseIn(text);
  const { tokens, isNext } = tokensOf(text);
  const found: Doubled[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const length = lengthOfDoubled(tokens, isNext, at, code);
    const [first, second, last] = [tokens[at - length], tokens[at], tokens[at + length - 1]];
    if (length === 0 || !first || !second || !last) continue;
    const both = text.slice(first.index, last.index + last.said.length);
    const isSure = length > 1 || neverTwice[code]?.has(second.word) === true;
    const once = text.slice(first.index, second.index).trimEnd();
    found.push({ found: both, index: first.index, once: isSure ? once : null });
    at += length;
  }
  return found;
}

/** How many words before a place stand behind it again; 0 for none, or where that may be right. */
function lengthOfDoubled(
  tokens: readonly Token[],
  isNext: readonly boolean[],
  at: number,
  code: string,
): number {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || isNext[at] !== true) return 0;
  if (before.word === token.word && isWrongTwice(before, token, isNext[at - 1] ?? false, code))
    return 1;
  for (let length = 3; length <= 12 && at >= length; length += 1) {
    const all = tokens.slice(at - length, at).map((each) => each.word);
    const isSame = all.every(
      (each, index) =>
        tokens[at + index]?.word === each &&
        isNext[at + index] === true &&
        (index === 0 || isNext[at - length + index] === true),
    );
    if (isSame && new Set(all).size > 1 && all.join('').length >= 12) return length;
  }
  return 0;
}

function isWrongTwice(one: Token, other: Token, isInside: boolean, code: string): boolean {
  if (!/\p{L}{2}/u.test(other.word) && neverTwice[code]?.has(other.word) !== true) return false;
  // “Choose Choose a method”: a label behind the verb.
  if (!isInside && /^\p{Lu}/u.test(one.said) && /^\p{Lu}/u.test(other.said)) return false;
  if (neverTwice[code]?.has(other.word) === true) return true;
  if (code === 'ar') return withArticle.test(other.word);
  const allowed = rarelyTwice[code];
  return allowed !== undefined && !allowed.has(other.word) && !/\p{N}/u.test(other.word);
}

const japaneseIn = (text: string): readonly Doubled[] => {
  const plain = text.replace(apart, (found) => '…'.repeat(found.length));
  return inJapanese
    .flatMap((pattern) =>
      [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({
        found,
        index,
        once: found.slice(found.length / 2),
      })),
    )
    .sort((one, other) => one.index - other.index);
};

/** The text with what is surely one too many taken out. */
export const withoutDoubled = (text: string, language: string): string =>
  doubledIn(text, language)
    .filter(({ found }) => !found.includes('\n'))
    .toReversed()
    .reduce(
      (whole, { found, index, once }) =>
        once === null ? whole : whole.slice(0, index) + once + whole.slice(index + found.length),
      text,
    );
