import { textsOnScreen } from './on-screen.ts';
import type { Note } from './practice.ts';
import {
  answerOf,
  isVerdictSure,
  nextQuestion,
  toldApartBy,
} from '../../../src/diagnosis/answer.ts';
import { addressOf, everyCase, onDay, optionsOf, type Case } from '../../../src/diagnosis/case.ts';

/** Days on which rules differ: that of the facts, that of the article, and the one on which SMTP AUTH goes off. */
const days = [undefined, '2018-03-20', '2026-12-31'] as const;

/** What a case shows that another may not. */
function shownBy(given: Case): readonly string[] {
  const answer = answerOf(given);
  const { symptom } = given;
  const question = nextQuestion(given);
  return [
    symptom,
    `why ${answer.why} ${String(symptom === 'P5' || symptom === 'P8')}`,
    `next ${JSON.stringify(answer.next)}`,
    answer.verdict === undefined ? '' : `verdict ${answer.verdict} ${String(isVerdictSure(given))}`,
    ...answer.notes.map((note) => `note ${note}`),
    ...answer.rows.map((row) => `row ${row}`),
    ...answer.ways.map((way) => `way ${way}`),
    `now ${String(answer.now)} guide ${String(answer.guide)} practice ${String(answer.code === null)}`,
    ...(question
      ? optionsOf(symptom, question).map((option) => `option ${question} ${option}`)
      : []),
    ...Object.entries(given.answers).map(([each, option]) => `given ${each} ${option}`),
    ...toldApartBy(given).map((each) => `tell ${each}`),
    `day ${String(given.day)}`,
  ];
}

/** Every case, and each on the way to it: with its first answers alone. */
function* casesAndPrefixes(): Generator<Case> {
  for (const { symptom, answers } of everyCase()) {
    const given = Object.entries(answers);
    for (let count = 0; count <= given.length; count += 1)
      yield { symptom, answers: Object.fromEntries(given.slice(0, count)) };
  }
}

/** Addresses of "What do you see?" that together show everything that its answers can say, with as few answers as possible. */
export function casesThatShowAll(): readonly string[] {
  const cases = new Map(
    days.flatMap((day) =>
      [...casesAndPrefixes()].map((each) => {
        const given = onDay(each, day);
        return [`/check/${addressOf(given)}`, given] as const;
      }),
    ),
  );
  const size = ({ answers, day }: Case) =>
    Object.keys(answers).length + (day === undefined ? 0 : 1);
  const seen = new Set<string>();
  return [...cases]
    .sort(([, a], [, b]) => size(a) - size(b))
    .filter(([, given]) => {
      const news = shownBy(given).filter((each) => !seen.has(each));
      for (const each of news) seen.add(each);
      return news.length > 0;
    })
    .map(([address]) => address);
}

/** Opens each of them and notes what it says. */
export const noteCases: Note = async (page, site, uses) => {
  for (const address of casesThatShowAll()) {
    await page.goto(`${site}en${address}&strings=qai`);
    await page.locator('[data-check-heading]').waitFor();
    uses.note(address, await textsOnScreen(page));
  }
};
