import { isVerdictSure, type Answer } from '../../diagnosis/answer.ts';
import type { Case } from '../../diagnosis/case.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Whether an app password is needed, in words that say how sure it is; `undefined` where that was not the question. */
export function verdictOf(
  given: Case,
  { verdict }: Answer,
  translator: Translator,
): string | undefined {
  if (verdict === undefined) return undefined;
  const kind = isVerdictSure(given) ? 'verdict' : 'likely';
  return translator.t(`diagnosis.${kind}.${verdict}`);
}
