import { options, questionIds, unknown, type Answers, type QuestionId } from './questions.ts';
import { questionsOf, rowIds, rowOf, type RowId } from './rows.ts';

/** What a reader has in front of them and has answered so far. */
export interface Case {
  readonly row: RowId;
  readonly answers: Answers;
}

/** "I don't know", in a code. No answer has this name. */
const open = 'x';

const isRowId = (text: string): text is RowId => rowIds.some((id) => id === text);

const isOption = (row: RowId, question: QuestionId, text: string): boolean =>
  (rowOf(row).asks[question] as readonly string[] | undefined)?.includes(text) ?? false;

/** The options of a row's question, in the order in which every row shows them. */
export const optionsOf = (row: RowId, question: QuestionId): readonly string[] =>
  options[question].filter((option) => isOption(row, question, option));

/** Short and readable, for an address: the row, then its questions in their order. `P6-thunderbird-perUser-x`. */
export const codeOf = ({ row, answers }: Case): string =>
  [
    row,
    ...questionsOf(row).map((question) => {
      const given = answers[question];
      return given === undefined || given === unknown ? open : given;
    }),
  ].join('-');

/** `null` for anything that `codeOf` does not write. */
export function caseFrom(code: string): Case | null {
  const [row = '', ...given] = code.split('-');
  if (!isRowId(row)) return null;
  const questions = questionsOf(row);
  if (given.length !== questions.length) return null;
  const answers: Record<string, string> = {};
  for (const [index, question] of questions.entries()) {
    const text = given[index] ?? '';
    if (text === open) answers[question] = unknown;
    else if (isOption(row, question, text)) answers[question] = text;
    else return null;
  }
  return { row, answers };
}

/** From the parameters of an address; what is not valid is left out. `null` without a row. */
export function caseInAddress(parameters: URLSearchParams): Case | null {
  const row = parameters.get('row') ?? '';
  if (!isRowId(row)) return null;
  const answers: Record<string, string> = {};
  for (const question of questionIds) {
    const text = parameters.get(question) ?? '';
    const isKnown = text === unknown && questionsOf(row).includes(question);
    if (isKnown || isOption(row, question, text)) answers[question] = text;
  }
  return { row, answers };
}

/** The parameters of the address that shows this case. */
export const addressOf = ({ row, answers }: Case): string =>
  `?${new URLSearchParams({ row, ...answers }).toString()}`;

/** The same case with one answer more, or another one. */
export const withAnswer = ({ row, answers }: Case, question: QuestionId, option: string): Case => ({
  row,
  answers: { ...answers, [question]: option },
});

/** Every case that can be expressed: each row with each answer to each of its questions, "I don't know" among them. */
export function* everyCase(): Generator<Case> {
  for (const row of rowIds) yield* completed({ row, answers: {} });
}

function* completed(given: Case): Generator<Case> {
  const open = questionsOf(given.row).find((question) => given.answers[question] === undefined);
  if (open === undefined) yield given;
  else
    for (const option of [unknown, ...optionsOf(given.row, open)])
      yield* completed(withAnswer(given, open, option));
}
