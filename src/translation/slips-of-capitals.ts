import { firstOf, isCased, type Rule } from './slip.ts';

/** Behind a word of a few letters the full stop may be that of an abbreviation. */
const smallBehindStop: Rule = (texts) => {
  if (!isCased(texts.language)) return null;
  const place = firstOf(/\p{Ll}{6}\. \p{Ll}{2,}(?![\p{L}.@/-])/u, texts);
  return (
    place && {
      ...place,
      message: `A sentence begins with a small letter: "${place.found}".`,
      fix: 'Begin it with a capital, or write another mark before it.',
    }
  );
};

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];

const capitals: Rule = ({ text, english, language }) => {
  if (!isCased(language)) return null;
  const word = /^\p{Ll}[\p{L}\p{M}'’-]*/u.exec(text)?.[0];
  if (word === undefined || !/^\p{Lu}\p{L}* ?/u.test(english)) return null;
  // A name such as iPhone, and a word that English has as well, such as an address.
  if (
    /\p{Lu}/u.test(word) ||
    wordsIn(english).includes(word) ||
    /^(?:[.@/]|:\/\/)/.test(text.slice(word.length))
  )
    return null;
  return {
    found: word,
    index: 0,
    message: `The text begins with a small letter: "${word}".`,
    fix: 'Begin it with a capital, as the English text does.',
  };
};

const allCapitals: Rule = ({ text, english, language }) => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isAll = (value: string) => value === value.toUpperCase() && value !== value.toLowerCase();
  if (!isCased(language) || letters.length < 6 || !isAll(letters)) return null;
  if (isAll(english) || english.includes(text.trim())) return null;
  return {
    found: text,
    index: 0,
    message: 'The text is all in capitals.',
    fix: 'Write it as English is written.',
  };
};

export const rulesOfCapitals: readonly Rule[] = [capitals, smallBehindStop, allCapitals];
