import { scenarioOf } from '../../../diagnosis/answer.ts';
import { caseFrom } from '../../../diagnosis/case.ts';
import { asOn } from '../../../flows/scenarios.ts';
import type { Scenario } from '../../../simulation/scenario.ts';
import type { UrlParameters } from '../url-parameters.ts';

/** Where the simulator begins when its address names a case of "What do you see?" or a day. What is not valid is left out. */
export function scenarioOfAddress({
  case: code,
  era,
}: Pick<UrlParameters, 'case' | 'era'>): Scenario | undefined {
  const given = code === null ? null : caseFrom(code);
  if (given) return scenarioOf(given);
  return (era === null ? null : asOn(era)) ?? undefined;
}
