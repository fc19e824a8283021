import { doNotTranslateFile } from './do-not-translate.ts';
import { differingNumbers, numbersIn } from './numbers.ts';
import type { Project } from './project.ts';

/** What the checks of numbers say of a text and of a passage: the numbers on either side, and those that are here alone. */
export function numbersTold(
  english: string,
  text: string,
  { doNotTranslate }: Project,
  language: string,
) {
  const accepted = {
    names: doNotTranslate['*'] ?? [],
    phrases: doNotTranslate[language] ?? [],
  };
  const differing = differingNumbers(english, text, accepted);
  if (!differing) return [];
  const { missing, extra } = differing;
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(', ') : 'no such number');
  return [
    {
      extra,
      message: `The numbers differ: in English: ${list(missing)}, here: ${list(extra)}.`,
      fix: `Write the numbers of the English text: ${JSON.stringify(sentenceWith(missing[0], english))}. If ${language} really says it so, add the words with the number to ${doNotTranslateFile}.`,
    },
  ];
}

/** A long passage is not told whole. */
function sentenceWith(wanted: string | undefined, text: string): string {
  const sentences = text.split(/(?<=[.!?])\s*(?=\p{Lu})/u);
  const found = sentences.find((each) => wanted !== undefined && numbersIn(each).includes(wanted));
  return (found ?? text).slice(0, 200);
}
