import type { Check, CheckFinding } from '../check.ts';
import { passagesOf } from '../guide-rules/copied.ts';
import { sourcePageOf, type Project } from '../project.ts';
import { placeOf, readableTexts } from '../readable-texts.ts';

export const textInEnglish: Check = {
  id: 'text-in-english',
  title: 'No sentence of a translation is left in English',
  why: 'Readers of the language would read English.',
  yieldsTo: ['same-as-source'],
  yieldsInFileTo: ['guide-copied'],
  severity: 'error',
  run: (project) => [...copiedPassages(project), ...englishTexts(project)],
};

const fix = 'Translate it.';
const shownIn = (text: string): string => JSON.stringify(text.slice(0, 60));

const copiedPassages = (project: Project): CheckFinding[] =>
  project.guides
    .filter(({ language }) => language !== project.sourceLanguage)
    .flatMap((guide) => {
      const source = sourcePageOf(project, guide);
      if (!source) return [];
      return passagesOf(source, guide)
        .filter(({ text }) => !isEnglish(text))
        .map(({ text, line }) => ({
          file: guide.file,
          line,
          message: `The passage ${shownIn(text)} is the one of the English guide.`,
          fix,
        }));
    });

const englishTexts = (project: Project): CheckFinding[] =>
  readableTexts(project)
    .filter(({ language }) => language !== project.sourceLanguage)
    .flatMap((text) => {
      const [first] = englishSentencesIn(text.value, text.key !== undefined);
      if (first === undefined) return [];
      const message = `The text ${shownIn(first)} is English.`;
      return [{ ...placeOf(text, text.value.indexOf(first)), message, fix }];
    });

/** Words that hold English sentences together, and are no words of other languages of the Latin alphabet. */
const telling: ReadonlySet<string> = new Set(
  'the and your you with that which from this these those they have has been was were will would should when then what where there their because without'.split(
    ' ',
  ),
);
const other: ReadonlySet<string> = new Set(
  'a an of to is are in on it its for as at be by or if not can do does into out up'.split(' '),
);

const englishSentencesIn = (text: string, mayBeLabel = false): readonly string[] =>
  text.split(/(?<=[.!?…])\s+/).filter((sentence) => isEnglishSentence(sentence, mayBeLabel));

const isEnglish = (text: string): boolean => englishSentencesIn(text).length > 0;

/** Of a sentence that has one of them, another small word of English is enough. */
const certain: ReadonlySet<string> = new Set(
  'the your you with which this these those they'.split(' '),
);

/** At least two telling words, or a certain one and another; and a third of all words that hold a sentence together. */
function isEnglishSentence(sentence: string, mayBeLabel: boolean): boolean {
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  const tellingWords = words.filter((word) => telling.has(word));
  const all = tellingWords.length + words.filter((word) => other.has(word)).length;
  const different = new Set(words.filter((word) => telling.has(word) || other.has(word)));
  // In a page the name of a source may be left as it is, and has no mark at its end.
  const isSure =
    (mayBeLabel || /[.!?…:]\s*$/u.test(sentence)) &&
    words.some((word) => certain.has(word)) &&
    different.size >= 2;
  const isLong = words.length >= 5 && tellingWords.length >= 2;
  return (isLong || (words.length >= 4 && isSure)) && all >= words.length / 3;
}
