import { addresses } from './checks/addresses.ts';
import type { Check } from './check.ts';
import { doubledWords } from './checks/doubled-words.ts';
import { endPunctuation } from './checks/end-punctuation.ts';
import { fileMisplaced } from './checks/file-misplaced.ts';
import { glossaryReadable } from './checks/glossary-readable.ts';
import { glossaryTerm } from './checks/glossary-term.ts';
import { glossaryWord } from './checks/glossary-word.ts';
import { textInEnglish } from './checks/text-in-english.ts';
import { guideDoubledWords } from './checks/guide-doubled-words.ts';
import { guideEmphasisPrinted } from './checks/guide-emphasis-printed.ts';
import { guideEndPunctuation } from './checks/guide-end-punctuation.ts';
import { guideNumbers } from './checks/guide-numbers.ts';
import { guidePassages } from './checks/guide-passages.ts';
import { guideQuestions } from './checks/guide-questions.ts';
import { guideStraySpaces } from './checks/guide-stray-spaces.ts';
import { guidePlainBold } from './checks/guide-plain-bold.ts';
import { navigation } from './checks/navigation.ts';
import { jsonReadable } from './checks/json-readable.ts';
import { keyMissing } from './checks/key-missing.ts';
import { keyOrphan } from './checks/key-orphan.ts';
import { labelTyped } from './checks/label-typed.ts';
import { lettersOfLanguage } from './checks/letters-of-language.ts';
import { markdownPrinted } from './checks/markdown-printed.ts';
import { pageMissing } from './checks/page-missing.ts';
import { placeholderMalformed } from './checks/placeholder-malformed.ts';
import { textTooLong } from './checks/text-too-long.ts';
import { placeholdersDiffer } from './checks/placeholders-differ.ts';
import { provenance } from './checks/provenance.ts';
import { pluralFormMissing } from './checks/plural-form-missing.ts';
import { numbers } from './checks/numbers.ts';
import { questions } from './checks/questions.ts';
import { quotationMarks } from './checks/quotation-marks.ts';
import { sameAsSource } from './checks/same-as-source.ts';
import { straySpaces } from './checks/stray-spaces.ts';
import { textInOtherLanguage } from './checks/text-in-other-language.ts';
import { guideTypingSlips } from './checks/guide-typing-slips.ts';
import { typingSlips } from './checks/typing-slips.ts';
import { tone } from './checks/tone.ts';
import { guideTypography } from './checks/guide-typography.ts';
import { typography } from './checks/typography.ts';
import { valueEmpty } from './checks/value-empty.ts';
import { wordsInEnglish } from './checks/words-in-english.ts';
import { checksOfPages } from './guide-rules/checks-of-guides.ts';
import { checksOfTexts } from './guide-rules/checks-of-texts.ts';

export const allChecks: readonly Check[] = [
  fileMisplaced,
  jsonReadable,
  ...checksOfPages,
  navigation,
  pageMissing,
  keyMissing,
  keyOrphan,
  pluralFormMissing,
  valueEmpty,
  placeholdersDiffer,
  placeholderMalformed,
  ...checksOfTexts,
  lettersOfLanguage,
  textTooLong,
  textInEnglish,
  textInOtherLanguage,
  wordsInEnglish,
  glossaryReadable,
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
  guideNumbers,
  guidePassages,
  addresses,
  sameAsSource,
  guideEmphasisPrinted,
  guidePlainBold,
  markdownPrinted,
  guideStraySpaces,
  guideDoubledWords,
  guideTypography,
  guideEndPunctuation,
  guideQuestions,
  guideTypingSlips,
  labelTyped,
  provenance,
];
