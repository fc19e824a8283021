import type { EraDate } from '../tenant/model.ts';
import { isOtherDay } from './days.ts';
import { options, questionIds, unknown, type Answers, type QuestionId } from './questions.ts';
import { questionsOf, symptomIds, symptomOf, type SymptomId } from './symptoms.ts';

/** What a reader has in front of them and has answered so far. */
export interface Case {
  readonly symptom: SymptomId;
  readonly answers: Answers;
  /** Another day than that of the facts, where the reader asks about it. Which screens somebody sees is no such day. */
  readonly day?: EraDate;
}

/** "I don't know", in a code. No answer has this name. */
const open = 'x';

const isSymptomId = (text: string): text is SymptomId => symptomIds.some((id) => id === text);

const isOption = (symptom: SymptomId, question: QuestionId, text: string): boolean =>
  (symptomOf(symptom).asks[question] as readonly string[] | undefined)?.includes(text) ?? false;

/** The options of a symptom's question, in the order in which every symptom shows them. */
export const optionsOf = (symptom: SymptomId, question: QuestionId): readonly string[] =>
  options[question].filter((option) => isOption(symptom, question, option));

/**
 * Short and readable, for an address: the symptom, then its questions in their order, then another day if one was asked about.
 * `P6-thunderbird-x`, `P7-perUser@2026-12-31`.
 */
export const codeOf = ({ symptom, answers, day }: Case): string =>
  [
    [
      symptom,
      ...questionsOf(symptom).map((question) => {
        const given = answers[question];
        return given === undefined || given === unknown ? open : given;
      }),
    ].join('-'),
    ...(day === undefined ? [] : [day]),
  ].join('@');

/** Early codes ended with the year of the screens, which decides nothing any more. */
const years: readonly (string | undefined)[] = ['today', '2018', open];

/** `null` for anything that `codeOf` does not write. */
export function caseFrom(code: string): Case | null {
  const [cases = '', day, ...rest] = code.split('@');
  if (rest.length > 0 || (day !== undefined && !isOtherDay(day))) return null;
  const [symptom = '', ...given] = cases.split('-');
  if (!isSymptomId(symptom)) return null;
  const questions = questionsOf(symptom);
  if (given.length === questions.length + 1 && years.includes(given.at(-1))) given.pop();
  if (given.length !== questions.length) return null;
  const answers: Record<string, string> = {};
  for (const [index, question] of questions.entries()) {
    const text = given[index] ?? '';
    if (text === open) answers[question] = unknown;
    else if (isOption(symptom, question, text)) answers[question] = text;
    else return null;
  }
  return { symptom, answers, ...(day !== undefined && { day }) };
}

/** From the parameters of an address; what is not valid is left out. `null` without a symptom. */
export function caseInAddress(parameters: URLSearchParams): Case | null {
  const symptom = parameters.get('row') ?? '';
  if (!isSymptomId(symptom)) return null;
  const answers: Record<string, string> = {};
  for (const question of questionIds) {
    const text = parameters.get(question) ?? '';
    const isKnown = text === unknown && questionsOf(symptom).includes(question);
    if (isKnown || isOption(symptom, question, text)) answers[question] = text;
  }
  const day = parameters.get('day') ?? '';
  return { symptom, answers, ...(isOtherDay(day) && { day }) };
}

/** The parameters of the address that shows this case. */
export const addressOf = ({ symptom, answers, day }: Case): string =>
  `?${new URLSearchParams({ row: symptom, ...answers, ...(day !== undefined && { day }) }).toString()}`;

/** The same case with one answer more, or another one. */
export const withAnswer = (given: Case, question: QuestionId, option: string): Case => ({
  ...given,
  answers: { ...given.answers, [question]: option },
});

/** The same case on another day, or on the day of the facts. */
export const onDay = ({ symptom, answers }: Case, day?: EraDate): Case => ({
  symptom,
  answers,
  ...(day !== undefined && { day }),
});

/** Every case of the day of the facts that can be expressed: each symptom with each answer to each of its questions, "I don't know" among them. */
export function* everyCase(): Generator<Case> {
  for (const symptom of symptomIds) yield* completed({ symptom, answers: {} });
}

function* completed(given: Case): Generator<Case> {
  const open = questionsOf(given.symptom).find((question) => given.answers[question] === undefined);
  if (open === undefined) yield given;
  else
    for (const option of [unknown, ...optionsOf(given.symptom, open)])
      yield* completed(withAnswer(given, open, option));
}
