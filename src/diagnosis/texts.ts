import type { Key } from '../i18n/keys.ts';
import { isOutside } from './outside.ts';
import type { Why } from './diagnosis-result.ts';
import { unknown, type QuestionId } from './questions.ts';

const own = [
  'appPasswordOffered',
  'modernNeedsNone',
  'accountPasswordWorks',
  'appPasswordWorks',
  'appPasswordsKept',
] as const satisfies readonly Why[];

const isOwn = (why: Why): why is (typeof own)[number] => own.some((each) => each === why);

/** The tenant's reasons have their words already; the rest are of this room. */
export const keyOfReason = (why: Why): Key =>
  isOutside(why) || isOwn(why) ? `diagnosis.why.${why}` : `reason.${why}`;

/** An option of a question. Both come from the same table, which the compiler cannot follow. */
export const keyOfOption = (question: QuestionId, option: string): Key =>
  option === unknown
    ? 'diagnosis.option.unknown'
    : (`diagnosis.option.${question}.${option}` as Key);
