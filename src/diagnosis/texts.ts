import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
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

const isClient = (id: string): id is PracticeClientId => Object.hasOwn(practiceClients, id);

/** An option of a question. Both come from the same table, which the compiler cannot follow. */
export function keyOfOption(question: QuestionId, option: string): Key {
  if (option === unknown) return 'diagnosis.option.unknown';
  return question === 'program' && isClient(option)
    ? practiceClients[option].label
    : (`diagnosis.option.${question}.${option}` as Key);
}
