import { withoutPlaceholders } from '../i18n/placeholders.ts';

/** The first digit of each script that a text may have. */
const zeros = ['\u0660', '\u06f0', '\uff10', '\u0966', '\u09e6', '\u0e50'];

/**
 * What makes an order of a number and is written together with it, such as 41e, 1er, 2de and 7th; behind a hyphen, a colon, a
 * full stop or an apostrophe a number ends by itself. Of the languages in Latin letters that write it so: English; French;
 * Dutch, Afrikaans; Spanish, Portuguese, Italian; Catalan; Irish; Welsh; Turkish, Azerbaijani.
 */
const ordinals =
  'st nd rd th e er ers re res ere eme emes nde nds ndes de ste a o os as ro ra do da to ta r n t u fed af il ydd ed eg ain inci nci uncu ncu';

/**
 * What has digits and is no number: code, addresses, and names with letters in them, such as OAuth2. Each begins where a word
 * does: tried at every letter, a word of a hundred thousand takes minutes.
 */
const noNumbers = new RegExp(
  '`[^`]*`|https?:\\S+|(?<!\\S)\\S+@\\S+|(?<![\\w.])[A-Za-z][\\w.]*\\d[\\w.-]*' +
    `|(?<!\\d)\\d+(?!(?:${ordinals.replaceAll(' ', '|')})(?![\\p{L}\\p{N}_]))[A-Za-z]+[\\p{L}\\p{N}_]*`,
  'gu',
);

/** With marks between groups and before decimals, whichever the language uses: without them it has the same digits. */
const number = /\d+(?:[.,:\u066b\u066c\u202f]\d+)*(?<myriads>\s?[万億])?/gu;

const powers: Readonly<Record<string, string>> = { 万: '0000', 億: '00000000' };

/** Up to here a number is as well written as a word, and months are. */
export const mostInWords = 12;

/** The numbers of a text in digits, as digits alone. */
export function numbersIn(text: string): readonly string[] {
  const plain = [...withoutPlaceholders(text).replace(noNumbers, ' ')].map(latinDigit).join('');
  return [...plain.matchAll(number)].map(({ 0: found, groups }) => {
    const myriads = groups?.['myriads']?.trim() ?? '';
    return found.replace(/\D/g, '').replace(/^0+(?=\d)/, '') + (powers[myriads] ?? '');
  });
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each.charCodeAt(0) && code <= each.charCodeAt(0) + 9);
  return zero === undefined ? character : String(code - zero.charCodeAt(0));
}

/** How English says them in words. */
const inEnglishWords: readonly (readonly [word: RegExp, number: string])[] = [
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [wordOf(word), String(1 + index)] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety hundred'
    .split(' ')
    .map((word, index) => [wordOf(word), String(20 + index * 10)] as const),
  [wordOf('quarter of an hour'), '15'],
  [wordOf('half an hour'), '30'],
  [wordOf('thousand'), '1000'],
  [wordOf('million'), '1000000'],
];

function wordOf(word: string): RegExp {
  return new RegExp(`\\b${word}s?\\b`, 'i');
}

/** Words with a number that a text may have although the other has not. */
export interface Accepted {
  /** Names: one more or one less of them is right, another one in their place is not. */
  readonly names: readonly string[];
  /** What the language says so. */
  readonly phrases: readonly string[];
}

/** What each of two texts has and the other has not; `null` where they say the same, in digits or in words. */
export function differingNumbers(
  source: string,
  translation: string,
  { names, phrases }: Accepted = { names: [], phrases: [] },
): { readonly missing: readonly string[]; readonly extra: readonly string[] } | null {
  const [theirs, own] = [numbersIn(source), numbersIn(translation)];
  const has = (words: string) => source.includes(words) || translation.includes(words);
  const right = [
    ...phrases.filter(has).flatMap(numbersIn),
    ...inEnglishWords.filter(([word]) => word.test(source)).map(([, each]) => each),
  ];
  const missing = without(theirs, own).filter((each) => !right.includes(each));
  const extra = without(own, theirs).filter((each) => !right.includes(each));
  const named = names.filter(has).flatMap(numbersIn);
  const mayBeLeftOut = (each: string) => Number(each) <= mostInWords || named.includes(each);
  const isRight =
    (missing.length === 0 || extra.length === 0) && [...missing, ...extra].every(mayBeLeftOut);
  return isRight ? null : { missing, extra };
}

/** Those of `all` that `others` lacks, each counted as often as it stands. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
