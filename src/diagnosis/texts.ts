import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import type { Key } from '../i18n/keys.ts';
import { isOutside } from './outside.ts';
import { passing, type Why } from './diagnosis-result.ts';
import { unknown, type QuestionId } from './questions.ts';
import type { SymptomId } from './symptoms.ts';

const isPassing = (why: Why): why is (typeof passing)[number] =>
  passing.some((each) => each === why);

/** A refusal looks the same to readers of these whether the account password is right or wrong: only the tenant knows. */
const tellNoPassword: readonly SymptomId[] = ['P5', 'P8'];

/** The tenant's reasons have their words already; the rest are the diagnosis's own. */
export function keyOfReason(why: Why, symptom: SymptomId): Key {
  if (why === 'appPasswordRequired' && tellNoPassword.includes(symptom))
    return 'diagnosis.why.wrongOrAccountPassword';
  return isOutside(why) || isPassing(why) ? `diagnosis.why.${why}` : `reason.${why}`;
}

const isClient = (id: string): id is PracticeClientId => Object.hasOwn(practiceClients, id);

/** An option of a question. Both come from the same table, which the compiler cannot follow. */
export function keyOfOption(question: QuestionId, option: string): Key {
  if (option === unknown) return 'diagnosis.option.unknown';
  return question === 'program' && isClient(option)
    ? practiceClients[option].label
    : (`diagnosis.option.${question}.${option}` as Key);
}
