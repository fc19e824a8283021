import { nameForTranslators } from '../i18n/language-names.ts';
import { doNotTranslateFile } from './do-not-translate.ts';
import { differingInWords, numbersSaidIn } from './number-words.ts';
import type { NumberWordsFile } from './number-words-file.ts';
import { differingNumbers } from './numbers.ts';
import type { Project } from './project.ts';

/** What the checks of numbers say of a text and of a passage: the numbers on either side, and those that are here alone. */
export function numbersTold(
  english: string,
  text: string,
  { doNotTranslate, numberWords, sourceLanguage }: Project,
  language: string,
) {
  const accepted = {
    names: doNotTranslate['*'] ?? [],
    phrases: doNotTranslate[language] ?? [],
  };
  const words = { english: numberWords[sourceLanguage], own: numberWords[language] };
  const differing =
    differingNumbers(english, text, accepted) ?? differingInWords(english, text, words);
  if (!differing) return [];
  const { missing, extra } = differing;
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(', ') : 'no such number');
  return [
    {
      extra,
      message: `The numbers differ: in English: ${list(missing)}, here: ${list(extra)}.`,
      fix: `Write the numbers of the English text, or add the words with the number to ${doNotTranslateFile} if ${nameForTranslators(language)} really says it so. In English: ${JSON.stringify(sentenceWith(missing[0], english, words.english))}`,
    },
  ];
}

/** A long passage is not told whole. */
function sentenceWith(
  wanted: string | undefined,
  text: string,
  words: NumberWordsFile | undefined,
): string {
  const sentences = text.split(/(?<=[.!?])\s*(?=\p{Lu})/u);
  const found = sentences.find(
    (each) => wanted !== undefined && numbersSaidIn(each, words).includes(wanted),
  );
  return (found ?? text).slice(0, 200);
}
