import { tenantAt, type Scenario } from '../simulation/scenario.ts';
import type { Instant, TenantState } from '../tenant/model.ts';
import { codeOf, optionsOf, withAnswer, type Case } from './case.ts';
import { diagnoseTenant, ofOutside, type DiagnosisResult } from './diagnosis-result.ts';
import { guideFor } from './next-step.ts';
import { isOutside, outsideOf, type OutsideId } from './outside.ts';
import { unknown, type QuestionId } from './questions.ts';
import { questionsOf, symptomOf } from './symptoms.ts';
import { scenarioOfVariant } from './scenario-of-variant.ts';
import { variantsOf, type Variant } from './variants.ts';

/** Exactly one reason and one next step, whatever was answered or left open. */
export interface Answer extends DiagnosisResult {
  readonly guide: string | null;
  /** Code of the case, with which the practice opens in its state; `null` where the practice cannot show it. */
  readonly code: string | null;
}

interface Diagnosis {
  readonly finding: DiagnosisResult;
  readonly variant: Variant;
  readonly scenario: Scenario;
}

/**
 * The most likely variant whose tenant behaves as the reader sees it. If there is none, the symptom's fact from outside the
 * model; and without one, the tenant's answer for the most likely variant.
 */
function diagnose(given: Case): Diagnosis {
  const row = symptomOf(given.symptom);
  let first: Diagnosis | null = null;
  for (const variant of variantsOf(given)) {
    const scenario = scenarioOfVariant(`check-${codeOf(given)}`, row, variant);
    const finding = diagnoseTenant(tenantAt(scenario), row, variant);
    if (finding.explains) return { finding, variant, scenario };
    first ??= { finding, variant, scenario };
  }
  if (!first) throw new Error(`${codeOf(given)} leaves no tenant.`);
  return row.otherwise ? { ...first, finding: ofOutside(row.otherwise) } : first;
}

/** §4.3 row 3: personal accounts have rules and pages of their own. */
const personal = ({ answers }: Case): OutsideId | null =>
  answers.manager !== 'personal'
    ? null
    : answers.screens === '2018'
      ? 'personalThen'
      : 'personalToday';

/** Where the practice of a case begins. The tenant in it gives the reason of the answer. */
export const scenarioOf = (given: Case): Scenario => diagnose(given).scenario;

/** What the tenant of an opened run says now: at its beginning the same as the answer. */
export const resultAt = (given: Case, state: TenantState, now: Instant): DiagnosisResult =>
  diagnoseTenant(state, symptomOf(given.symptom), diagnose(given).variant, now);

export function answerOf(given: Case): Answer {
  const fact = personal(given);
  if (fact) return { ...ofOutside(fact), guide: null, code: null };
  const { finding, variant } = diagnose(given);
  const canTry = !isOutside(finding.why) || outsideOf(finding.why).tryWith !== undefined;
  return {
    ...finding,
    guide: guideFor(finding.next, variant.screens, variant.program),
    code: canTry ? codeOf(given) : null,
  };
}

/** What a reader would notice of an answer. On the pages of another year the same answer looks different. */
function noticeable(given: Case): string {
  const { why, next, rows, guide, code } = answerOf(given);
  const screens =
    symptomOf(given.symptom).group === 'page' && code !== null && scenarioOf(given).screens;
  return [why, next.action, next.by, rows, guide, screens].join();
}

const isOpen = ({ answers }: Case, question: QuestionId): boolean =>
  answers[question] === undefined;

/** Whether some answer to the question would be noticed, with everything else as it is. */
function matters(given: Case, question: QuestionId): boolean {
  const found = optionsOf(given.symptom, question).map((option) =>
    noticeable(withAnswer(given, question, option)),
  );
  return new Set(found).size > 1;
}

/** Every way to answer the open questions other than this one. */
function* completions(given: Case, aside: QuestionId): Generator<Case> {
  const next = questionsOf(given.symptom).find(
    (question) => question !== aside && isOpen(given, question),
  );
  if (next === undefined) yield given;
  else
    for (const option of [unknown, ...optionsOf(given.symptom, next)])
      yield* completions(withAnswer(given, next, option), aside);
}

/** The question to put next: the first that can still change the answer. `null`: nothing can. */
export const nextQuestion = (given: Case): QuestionId | null =>
  questionsOf(given.symptom).find(
    (question) =>
      isOpen(given, question) &&
      completions(given, question).some((completed) => matters(completed, question)),
  ) ?? null;

/** Questions answered with "I don't know" that would tell this answer from others. */
export const toldApartBy = (given: Case): QuestionId[] =>
  questionsOf(given.symptom).filter(
    (question) => given.answers[question] === unknown && matters(given, question),
  );
