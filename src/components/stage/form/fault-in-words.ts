import type { Translator } from '../../../i18n/translator.ts';
import { wordsOf, type Fault } from '../../../stage/demonstrations/index.ts';
import { stepInWords } from '../step-in-words.ts';
import { placeInWords } from './place-in-words.ts';

export interface FaultInWords {
  /** As the form names it; empty for the whole. */
  readonly place: string;
  /** Where the form has no such field: its place as the file has it. */
  readonly code: string;
  /** What is wrong, and how to fix it. */
  readonly text: string;
}

export function faultInWords(fault: Fault, texts: Translator): FaultInWords {
  const { where, what, fix, values } = wordsOf(fault);
  const { step } = fault;
  const place = placeInWords(
    fault.path,
    texts,
    step ? stepInWords(texts, step.id, step.number) : null,
  );
  return {
    place: place ?? '',
    code: place === null ? where : '',
    text: `${texts.t(what, values)} ${texts.t(fix, values)}`,
  };
}
