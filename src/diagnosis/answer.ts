import { practiceClients, screensOn, type PracticeClientId } from '../flows/scenarios.ts';
import { tenantAt } from '../simulation/lazy/tenant-at.ts';
import type { Scenario } from '../simulation/scenario.ts';
import type { EraDate } from '../tenant/model.ts';
import { codeOf, optionsOf, withAnswer, type Case } from './case.ts';
import { today } from './days.ts';
import { diagnoseTenant, ofOutside, type DiagnosisResult } from './diagnosis-result.ts';
import { guideFor, inGeneral, personalStep } from './next-step.ts';
import { browserFor, notesOn, waysFor, type MailInBrowser, type NoteId } from './beside-answer.ts';
import { isOutside } from './outside.ts';
import { unknown, type QuestionId } from './questions.ts';
import { questionsOf, symptomOf, type TenantQuery } from './symptoms.ts';
import { scenarioOfVariant } from './scenario-of-variant.ts';
import { variantsOf, type Variant } from './variants.ts';
import type { WayId } from './ways-to-send.ts';

/** Exactly one reason and one next step, whatever was answered or left open, by the rules of one day. */
export interface Answer extends DiagnosisResult {
  readonly day: EraDate;
  readonly guide: string | null;
  /** Code of the case, with which the practice opens in its state; `null` where its goal is none of this reader's. */
  readonly code: string | null;
  /** What has to be known besides the reason, a sentence each. */
  readonly notes: readonly NoteId[];
  /** Where the mail can be read at once, whatever the program does. */
  readonly now: MailInBrowser | null;
  /** How a device can send otherwise. */
  readonly ways: readonly WayId[];
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
export function likeliest(given: Case): Diagnosis {
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

/** The program that the answer is about; `null` where it is asked for and not known. */
function programOf({ symptom, answers }: Case): PracticeClientId | null {
  const { asks, known } = symptomOf(symptom);
  if (asks.program === undefined) return known?.program ?? null;
  return answers.program === undefined || answers.program === unknown ? null : answers.program;
}

/** A step for one program is none for the owner of another: while the program is open, what holds for all of them. */
export function forOpenProgram(given: Case, finding: DiagnosisResult): DiagnosisResult {
  const { ask, asks } = symptomOf(given.symptom);
  if (asks.program === undefined || programOf(given) !== null) return finding;
  const steps = optionsOf(given.symptom, 'program').map(
    (program) => likeliest(withAnswer(given, 'program', program)).finding.next.action,
  );
  if (new Set(steps).size === 1) return finding;
  return ask.about === 'need'
    ? { ...ofOutside('mostNeedNone'), verdict: 'depends' }
    : { ...finding, next: inGeneral };
}

/** §4.3 row 3: on that day mail of personal accounts stopped taking passwords. */
const personalEnded = '2024-09-16';

/** §4.3 row 3: personal accounts have rules and pages of their own. */
function ofPersonal(given: Case): DiagnosisResult | null {
  const { answers, day = today, symptom } = given;
  if (answers.manager !== 'personal') return null;
  if (day < personalEnded) return ofOutside('personalThen');
  const { asks, ask } = symptomOf(symptom);
  const program = programOf(given);
  const fact = ofOutside('personalToday');
  if (program === null) return asks.program ? { ...fact, next: inGeneral } : fact;
  const isModern = practiceClients[program].modern === 'always';
  return {
    ...fact,
    next: personalStep(program),
    ...(ask.about === 'need' && { verdict: isModern ? 'notNeeded' : 'useless' }),
  };
}

/** Where the practice of a case begins. The tenant in it gives the reason of the answer. */
export const scenarioOf = (given: Case): Scenario => likeliest(given).scenario;

/**
 * The free practice has one goal: the program in the mail window is let in. Whoever asks about app passwords to delete, or
 * about the list of them, has another one.
 */
const leadsToGoal: Readonly<Record<TenantQuery['about'], boolean>> = {
  signIn: true,
  need: true,
  offer: true,
  create: false,
  manage: false,
  kept: false,
  outside: false,
};

const isPractised = (given: Case, finding: DiagnosisResult): boolean =>
  leadsToGoal[symptomOf(given.symptom).ask.about] && !isOutside(finding.why);

export function answerOf(given: Case): Answer {
  const { day = today } = given;
  const beside = (finding: DiagnosisResult) => {
    const about = { given, finding, program: programOf(given), day };
    return { day, notes: notesOn(about), now: browserFor(about), ways: waysFor(about) };
  };
  const fact = ofPersonal(given);
  // No tenant of the model is like it.
  if (fact) return { ...fact, ...beside(fact), guide: null, code: null };
  const { variant, finding: found } = likeliest(given);
  const finding = forOpenProgram(given, found);
  return {
    ...finding,
    ...beside(finding),
    guide: guideFor(finding.next, screensOn(day), variant.program),
    code: isPractised(given, finding) ? codeOf(given) : null,
  };
}

/** What a reader would notice of an answer. */
function noticeable(given: Case): string {
  const { why, next, verdict, guide, notes, now, ways } = answerOf(given);
  return [why, next.action, next.by, verdict, guide, notes, now, ways].join();
}

const isOpen = ({ answers }: Case, question: QuestionId): boolean =>
  answers[question] === undefined;

/** Whether some answer to the question would be noticed, with everything else as it is. */
export function matters(given: Case, question: QuestionId): boolean {
  const before = noticeable(withAnswer(given, question, unknown));
  return optionsOf(given.symptom, question).some(
    (option) => noticeable(withAnswer(given, question, option)) !== before,
  );
}

/** The question to put next: the first one of which some answer changes the result. `null`: nothing can. */
export const nextQuestion = (given: Case): QuestionId | null =>
  questionsOf(given.symptom).find(
    (question) => isOpen(given, question) && matters(given, question),
  ) ?? null;

/** Questions answered with "I don't know" that would tell this answer from others. */
export const toldApartBy = (given: Case): QuestionId[] =>
  questionsOf(given.symptom).filter(
    (question) => given.answers[question] === unknown && matters(given, question),
  );

/** Whether every way to answer what is open or unknown leads to the same verdict. */
export function isVerdictSure(given: Case): boolean {
  const { verdict } = answerOf(given);
  const open = questionsOf(given.symptom).find(
    (question) => (given.answers[question] ?? unknown) === unknown,
  );
  return (
    open === undefined ||
    optionsOf(given.symptom, open).every((option) => {
      const closed = withAnswer(given, open, option);
      return answerOf(closed).verdict === verdict && isVerdictSure(closed);
    })
  );
}
