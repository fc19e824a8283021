import { optionsOf, withAnswer, type Case } from '../../src/diagnosis/case.ts';
import { unknown } from '../../src/diagnosis/questions.ts';
import { questionsOf, rowIds } from '../../src/diagnosis/rows.ts';

/** Every case that the page can express: each row with each answer to each of its questions, "I don't know" among them. */
export const allCases: readonly Case[] = rowIds.flatMap((row) => [
  ...completed({ row, answers: {} }),
]);

function* completed(given: Case): Generator<Case> {
  const open = questionsOf(given.row).find((question) => given.answers[question] === undefined);
  if (open === undefined) yield given;
  else
    for (const option of [unknown, ...optionsOf(given.row, open)])
      yield* completed(withAnswer(given, open, option));
}
