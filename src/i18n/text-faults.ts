import { placeholdersOf, withoutPlaceholders } from './placeholders.ts';

/**
 * What no text for readers may hold. The same judgement serves `npm run check`, which reports it, and the catalogue of the
 * build, which shows the source text in place of such a translation. The text is decoded: a JSON escape or an entity of a
 * guide is the character that it stands for.
 */
export type FaultKind = 'placeholder' | 'markup' | 'invisible' | 'damaged' | 'lookAlike';

export interface TextFault {
  readonly kind: FaultKind;
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
  /** The characters themselves. */
  readonly found: string;
}

/** Joiners are spelling in scripts whose letters take another shape beside them. */
const scriptsWithJoiners: ReadonlySet<string> = new Set(
  'Arab Beng Deva Gujr Guru Khmr Knda Mlym Mong Mymr Orya Sinh Taml Telu'.split(' '),
);

const scripts = new Map<string, string>();

function scriptOf(language: string): string {
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? '';
  scripts.set(language, script);
  return script;
}

/** Braces that are no placeholder of ours, and i18next's reference to another text. */
const strayBraces = /[{}]+(?:[^{}]*[{}]+)?|\$t\(/gu;

/** An entity or a tag, which a reader would see as it is written. */
const markup = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);|<\/?[a-z!?][^>]*>?/giu;

/** As in `tenant/typed-text.ts`, with the marks of direction; and characters that only lay a line out. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800\u2028\u2029]/gu;

/**
 * The replacement character; letters of UTF-8 that were read as Latin-1 or Windows-1252; control characters, surrogates
 * without their other half, and characters that Unicode has not given a meaning.
 */
const damaged =
  /\ufffd+|[ÃÂ][\u0080-\u00bf\u2018-\u2022\u20ac\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc]+|â[\u0080-\u009f€][\u0080-\u00bf\u0152\u0153\u2018-\u2022\u2122\u02dc]?|ï»¿|(?!\n)\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}/gu;

/** Letters that look like those of the Latin alphabet and are others. */
const ofOtherScripts =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const compatibility =
  /[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}\u2160-\u217f\u24b6-\u24e9ıſ]/u;
const word = /[\p{L}\p{M}\p{Nl}\p{So}\u{1d7ce}-\u{1d7ff}]+/gu;

/**
 * Nothing but characters of which no pattern here can find one, in whatever order: a build asks for every text of every
 * language, and nearly all are such. ASCII, Latin, Arabic and Japanese letters, and the punctuation of these.
 */
const plain =
  /^[\n\x20-#%'-;=-z|~\u00a1-\u00ac\u00ae-\u00c1\u00c4-\u00e1\u00e3-\u00ee\u00f0-\u0130\u0132-\u017e\u2010-\u2015\u2018-\u201e\u2026\u060c\u061b\u061f-\u064a\u3001\u3002\u300c-\u300f\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fef]*$/;

const all = (kind: FaultKind, pattern: RegExp, within: string): TextFault[] =>
  [...within.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, index, found }));

export function textFaults(text: string, language: string): TextFault[] {
  if (plain.test(text)) return [];
  const script = scriptOf(language);
  const bare = withoutPlaceholders(text);
  return [
    ...all('placeholder', strayBraces, bare),
    ...all('markup', markup, bare),
    ...invisibleFaults(text, language),
    ...all('damaged', damaged, text),
    ...all('lookAlike', word, text).filter(({ found }) => isLookAlike(found, script, language)),
  ];
}

/** Those of one kind, for a text of which nothing else is asked. */
export const invisibleFaults = (text: string, language: string): TextFault[] =>
  all('invisible', invisible, text).filter(
    ({ found, index }) => !isSpelling(found, text.slice(0, index), scriptOf(language)),
  );

function isSpelling(mark: string, before: string, script: string): boolean {
  const isInEmoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u.test(before);
  if (mark === '\ufe0f') return isInEmoji || /[#*\d]$/.test(before);
  if (mark !== '\u200c' && mark !== '\u200d') return false;
  return scriptsWithJoiners.has(script) || isInEmoji;
}

/** In a language of the Latin alphabet such a letter is always wrong; in others, beside a Latin one. */
function isLookAlike(found: string, script: string, language: string): boolean {
  const turkic = /^(?:tr|az|crh|tt|kk)\b/.test(language);
  const text = turkic ? found.replaceAll('ı', '') : found;
  if (script === 'Latn') return ofOtherScripts.test(text) || compatibility.test(text);
  return /\p{Script=Latin}/u.test(text) && ofOtherScripts.test(text);
}

/** Three times the source and sixty characters: no language needs as much. */
export const longestFor = (source: string): number => source.length * 3 + 60;

/** Whether a translation may stand in the place of its source. */
export function isShowable(text: string, source: string, language: string): boolean {
  if (text.trim() === '' || text.length > longestFor(source)) return false;
  const known = placeholdersOf(source);
  const isKnown = (name: string) => name === 'count' || known.has(name);
  return [...placeholdersOf(text)].every(isKnown) && textFaults(text, language).length === 0;
}
