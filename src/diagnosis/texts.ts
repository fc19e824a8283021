import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import type { Key } from '../i18n/keys.ts';
import { isOutside } from './outside.ts';
import { passing, type Why } from './diagnosis-result.ts';
import { unknown, type QuestionId } from './questions.ts';

const isPassing = (why: Why): why is (typeof passing)[number] =>
  passing.some((each) => each === why);

/** The tenant's reasons have their words already; the rest are the diagnosis's own. */
export const keyOfReason = (why: Why): Key =>
  isOutside(why) || isPassing(why) ? `diagnosis.why.${why}` : `reason.${why}`;

const isClient = (id: string): id is PracticeClientId => Object.hasOwn(practiceClients, id);

/** An option of a question. Both come from the same table, which the compiler cannot follow. */
export function keyOfOption(question: QuestionId, option: string): Key {
  if (option === unknown) return 'diagnosis.option.unknown';
  return question === 'program' && isClient(option)
    ? practiceClients[option].label
    : (`diagnosis.option.${question}.${option}` as Key);
}
