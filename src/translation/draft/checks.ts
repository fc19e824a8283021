import type { Check } from '../check.ts';
import { doubledWords } from '../checks/doubled-words.ts';
import { endPunctuation } from '../checks/end-punctuation.ts';
import { faultyTexts } from '../checks/faulty-texts.ts';
import { glossaryTerm } from '../checks/glossary-term.ts';
import { glossaryWord } from '../checks/glossary-word.ts';
import { jsonReadable } from '../checks/json-readable.ts';
import { keyOrphan } from '../checks/key-orphan.ts';
import { lettersOfLanguage } from '../checks/letters-of-language.ts';
import { markdownPrinted } from '../checks/markdown-printed.ts';
import { numbers } from '../checks/numbers.ts';
import { placeholderMalformed } from '../checks/placeholder-malformed.ts';
import { placeholdersDiffer } from '../checks/placeholders-differ.ts';
import { pluralFormMissing } from '../checks/plural-form-missing.ts';
import { questions } from '../checks/questions.ts';
import { quotationMarks } from '../checks/quotation-marks.ts';
import { sameAsSource } from '../checks/same-as-source.ts';
import { straySpaces } from '../checks/stray-spaces.ts';
import { textInEnglish } from '../checks/text-in-english.ts';
import { textInOtherLanguage } from '../checks/text-in-other-language.ts';
import { textTooLong } from '../checks/text-too-long.ts';
import { typingSlips } from '../checks/typing-slips.ts';
import { tone } from '../checks/tone.ts';
import { typography } from '../checks/typography.ts';
import { valueEmpty } from '../checks/value-empty.ts';
import { wordsInEnglish } from '../checks/words-in-english.ts';

/**
 * The checks of one locale file beside its source. Those that look at the tree of files, at guides or at the promise of a
 * whole language are not among them: a text that is missing is a state of its row.
 */
export const checksOfTexts: readonly Check[] = [
  jsonReadable,
  keyOrphan,
  pluralFormMissing,
  valueEmpty,
  placeholdersDiffer,
  placeholderMalformed,
  markdownPrinted,
  ...Object.values(faultyTexts),
  lettersOfLanguage,
  textTooLong,
  textInEnglish,
  textInOtherLanguage,
  wordsInEnglish,
  glossaryWord,
  glossaryTerm,
  endPunctuation,
  questions,
  typingSlips,
  straySpaces,
  doubledWords,
  quotationMarks,
  typography,
  numbers,
  tone,
  sameAsSource,
];
