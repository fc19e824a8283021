import { scriptOf } from './language-code.ts';
import { sentencesIn } from './sentences.ts';
import { firstOf, isCased, type Rule, type Slip } from './slip.ts';
import { rulesOfCapitals } from './slips-of-capitals.ts';

/** Scripts that set a space behind a comma and a full stop. */
const withSpaces: readonly string[] = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Armn', 'Geor'];

const bySpaces =
  (pattern: RegExp, message: (found: string) => string, fix: string): Rule =>
  (texts) => {
    if (!withSpaces.includes(scriptOf(texts.language))) return null;
    const place = firstOf(pattern, texts);
    return place && { ...place, message: message(JSON.stringify(place.found)), fix };
  };

const spaceBefore = bySpaces(
  /[\p{L}\p{M}\p{N})”»…] +(?:[,،]|\.(?![\p{L}\p{N}.]))/u,
  (found) => `A space stands before the mark: ${found}.`,
  'Delete the space.',
);

const noSpaceBehind = bySpaces(
  /\p{L}{2}[,;،؛]\p{L}{2}|\p{Ll}{2}[.?!]\p{Lu}\p{Ll}+(?![\p{L}.])/u,
  (found) => `No space stands behind the mark: ${found}.`,
  'Type a space.',
);

const markTwice: Rule = (texts) => {
  const place = firstOf(/([,;،؛、])\s?\1/u, texts);
  return (
    place && {
      ...place,
      message: `"${place.found}" is one mark too many.`,
      fix: 'Leave one of them.',
    }
  );
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const opened = /[(（]/gu;
const closed = /[)）]/gu;

const bracket: Rule = ({ text, english }) => {
  // “1)” begins an item of a list in a text.
  const plain = text.replace(/(?<=^|\n|[.;]\s)[\p{L}\p{N}]{1,2}\)/gu, (found) =>
    '…'.repeat(found.length),
  );
  const [more, less] = [count(plain, opened), count(plain, closed)];
  if (more === less || count(english, opened) !== count(english, closed)) return null;
  const index =
    more > less ? plain.search(opened) : plain.lastIndexOf(/[)）]/u.exec(plain)?.[0] ?? ')');
  const found = text.charAt(index);
  return more > less
    ? { found, index, message: 'A bracket is opened and not closed.', fix: 'Type ) where it ends.' }
    : {
        found,
        index,
        message: 'A bracket is closed and not opened.',
        fix: 'Type ( where it begins.',
      };
};

/** German, Estonian and their neighbours have such words: Schifffahrt, jäääär. */
const withThree: readonly string[] = ['de', 'et', 'lb', 'nds', 'gsw', 'vro', 'fo', 'is'];

const threeLetters: Rule = (texts) => {
  const [code = ''] = texts.language.split('-');
  if (withThree.includes(code) || !isCased(texts.language)) return null;
  const place = firstOf(/(?<!\p{L})\p{L}*(?:(?![iwx])(\p{Ll}))\1\1\p{L}*/u, texts);
  return (
    place && {
      ...place,
      message: `"${place.found}" has a letter three times.`,
      fix: 'Type the word again.',
    }
  );
};

/** TODO is a word of some languages. */
const withTodo: readonly string[] = ['es', 'pt', 'gl', 'ast', 'an'];

const note: Rule = (texts) => {
  const [code = ''] = texts.language.split('-');
  const pattern = withTodo.includes(code)
    ? /(?<!\p{L})(?:FIXME|XXX|TBD)(?!\p{L})|\?{3}/u
    : /(?<!\p{L})(?:TODO|FIXME|XXX|TBD)(?!\p{L})|\?{3}/u;
  const place = firstOf(pattern, texts);
  return (
    place && {
      ...place,
      message: `"${place.found}" looks like a note for yourself.`,
      fix: 'Finish the text, and delete the note.',
    }
  );
};

const bare = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}…]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Letters of a sentence that is not said twice by chance. */
const long = (language: string): number => (withSpaces.includes(scriptOf(language)) ? 16 : 8);

const sentenceTwice: Rule = ({ text, english, language }) => {
  const saidTwice = (value: string, code: string) => {
    const seen = new Set<string>();
    return (sentencesIn(value, code) ?? []).find(({ said }) => {
      const words = bare(said);
      if (words.replace(/[\s…]/g, '').length < long(code)) return false;
      const isThere = seen.has(words);
      seen.add(words);
      return isThere;
    });
  };
  const again = saidTwice(text, language);
  if (!again || saidTwice(english, 'en')) return null;
  const found = again.said.trim();
  return {
    found,
    index: Math.max(0, again.index - found.length),
    message: `The text says the same sentence twice: ${JSON.stringify(found.slice(0, 60))}.`,
    fix: 'Delete one of them, and translate what should stand in its place.',
  };
};

const rules: readonly Rule[] = [
  spaceBefore,
  noSpaceBehind,
  markTwice,
  bracket,
  ...rulesOfCapitals,
  threeLetters,
  note,
];

/** What stands for words of others: code, addresses and names of files. */
const noWords =
  /\{\{[^{}]*\}\}|`[^`]*`|https?:\S+|(?<!\S)\S+@\S+|(?<!\S)[\w-]+(?:\.[a-z][\w-]*)+(?:\/\S*)?/gu;

const withoutCode = (text: string): string =>
  text.replace(noWords, (found) => '…'.repeat(found.length));

/** A placeholder that touches the word before it, or stands twice. An ending may well touch it. */
const placeholder: Rule = (texts) => {
  const touching = scriptOf(texts.language) === 'Latn' ? firstOf(/\p{L}\{\{/u, texts) : null;
  if (touching) {
    return {
      ...touching,
      message: 'A placeholder touches the word before it.',
      fix: 'Type a space.',
    };
  }
  const twice = firstOf(/(\{\{[^{}]*\}\})\s*\1/u, texts);
  return (
    twice && { ...twice, message: `"${twice.found}": the same twice.`, fix: 'Leave one of them.' }
  );
};

/**
 * The first slip of a translation beside its source.
 *
 * @param isOneScreen `false` where parts of it are for different screens, which may say the same
 */
export function slipIn(
  text: string,
  english: string,
  language: string,
  isOneScreen = true,
): Slip | null {
  const whole = placeholder({ text, english, language });
  if (whole) return whole;
  const texts = { text: withoutCode(text), english: withoutCode(english), language };
  for (const rule of isOneScreen ? [...rules, sentenceTwice] : rules) {
    const slip = rule(texts);
    if (slip) return slip;
  }
  return null;
}
