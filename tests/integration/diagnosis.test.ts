import { describe, expect, test } from 'vitest';
import {
  answerOf,
  nextQuestion,
  scenarioOf,
  toldApartBy,
  type Answer,
} from '../../src/diagnosis/answer.ts';
import {
  caseFrom,
  codeOf,
  onDay,
  optionsOf,
  withAnswer,
  everyCase,
} from '../../src/diagnosis/case.ts';
import type { Case } from '../../src/diagnosis/case.ts';
import { today } from '../../src/diagnosis/days.ts';
import { diagnoseTenant, type DiagnosisResult } from '../../src/diagnosis/diagnosis-result.ts';
import { isOutside } from '../../src/diagnosis/outside.ts';
import { options, unknown } from '../../src/diagnosis/questions.ts';
import {
  questionsOf,
  symptomIds,
  symptomOf,
  type Symptom,
  type Trouble,
} from '../../src/diagnosis/symptoms.ts';
import { office, scenarioOfVariant } from '../../src/diagnosis/scenario-of-variant.ts';
import { keyOfOption, keyOfReason } from '../../src/diagnosis/texts.ts';
import type { Variant } from '../../src/diagnosis/variants.ts';
import type { Key } from '../../src/i18n/keys.ts';
import { languageCodes } from '../../src/i18n/languages.ts';
import { sari } from '../../src/simulation/personas.ts';
import { cryptoRandom } from '../../src/simulation/random.ts';
import { tenantAt } from '../../src/simulation/lazy/tenant-at.ts';
import { decideLegacySignIn, prepareLegacySignIn } from '../../src/tenant/legacy-sign-in.ts';
import { clientOf } from '../../src/tenant/vendor-profile.ts';
import { resultAt } from './diagnosis-in-run.ts';
import { texts, type Texts } from './diagnosis-texts.ts';
import { isFull } from '../support/size.ts';
import { cheap, testRun } from './test-run.ts';

/** Of the day of the facts, of the day of the article, and of the day on which SMTP AUTH goes off. */
const allCases: readonly Case[] = [...everyCase()].flatMap((given) => [
  given,
  ...['2018-03-20', '2026-12-31'].map((day) => onDay(given, day)),
]);

/** Without `--full`, every fourth: of three days in turn, so each case is asked of a day in turn. */
const someCases = allCases.filter((_, index) => isFull || index % 4 === 0);

/** Everything that is wrong with what is said about a case: nothing, two things, something else in the run, no words. */
function faults(
  given: Case,
  answers: readonly Answer[],
  inRun: DiagnosisResult | null,
  words: Texts = texts,
): string[] {
  const code = codeOf(given);
  const [answer] = answers;
  if (!answer || answers.length > 1) return [`${code}: ${String(answers.length)} answers`];
  const keys: Key[] = [
    keyOfReason(answer.why, given.symptom),
    `diagnosis.action.${answer.next.action}`,
    `diagnosis.who.${answer.next.by}`,
    ...(answer.verdict ? [`diagnosis.verdict.${answer.verdict}` as const] : []),
    ...questionsOf(given.symptom).map((question) =>
      keyOfOption(question, given.answers[question] ?? unknown),
    ),
    ...toldApartBy(given).map((question): Key => `diagnosis.tell.${question}`),
    `diagnosis.symptom.${given.symptom}.title`,
  ];
  const silent = languageCodes.flatMap((language) =>
    keys
      .filter((key) => words(language, key) === undefined)
      .map((key) => `${code}: ${key} has no words in ${language}`),
  );
  const said = JSON.stringify([answer.why, answer.next, answer.rows]);
  const seen = inRun && JSON.stringify([inRun.why, inRun.next, inRun.rows]);
  return seen === null || seen === said
    ? silent
    : [...silent, `${code}: the answer is ${said}, the run shows ${seen}`];
}

/** What the tenant of a run says that was opened by the code; `null` for facts that no tenant shows. */
async function shownByRun(answer: Answer): Promise<DiagnosisResult | null> {
  if (answer.code === null || isOutside(answer.why)) return null;
  const opened = caseFrom(answer.code);
  if (!opened) throw new Error(`${answer.code} opens nothing.`);
  const run = await testRun({ scenario: cheap(scenarioOf(opened)) });
  const finding = resultAt(opened, run.state.tenant, run.now());
  run.close();
  return finding;
}

describe('every case that the page can express', () => {
  test('has exactly one reason and one next step, with words in every language, and the opened run shows the same', async () => {
    const found: string[] = [];
    let shown = 0;
    for (const given of someCases) {
      const answer = answerOf(given);
      const inRun = await shownByRun(answer);
      if (inRun) shown += 1;
      found.push(...faults(given, [answer], inRun));
    }
    expect(found).toEqual([]);
    expect(allCases.length).toBeGreaterThan(1000);
    expect(shown).toBeGreaterThan(isFull ? 500 : 100);
  });

  test('asks at most two questions, each only if some answer to it changes what is said', () => {
    const said = (given: Case) => {
      const { why, next, verdict, guide, notes, now, ways } = answerOf(given);
      return JSON.stringify([why, next, verdict, guide, notes, now, ways]);
    };
    for (const given of someCases) {
      let walk: Case = { ...given, answers: {} };
      let asked = 0;
      for (let question = nextQuestion(walk); question !== null; question = nextQuestion(walk)) {
        asked += 1;
        const asIt = said(walk);
        const changed = optionsOf(walk.symptom, question).filter(
          (option) => said(withAnswer(walk, question, option)) !== asIt,
        );
        expect(changed, `${codeOf(walk)} ${question}`).not.toEqual([]);
        walk = withAnswer(walk, question, given.answers[question] ?? unknown);
      }
      expect(asked, codeOf(given)).toBeLessThanOrEqual(2);
      const { why, next } = answerOf(given);
      expect(answerOf(walk), codeOf(given)).toMatchObject({ why, next });
    }
  });
});

const both = ['default', 'on'] as const;

/** The tenants themselves, every one with every client, era and question, whether or not a reader can describe it. */
function* everyVariant(): Generator<Variant> {
  const troubles: readonly Trouble[] = [
    'none',
    'wrongPassword',
    'legacyBlocked',
    'smtpAuthOff',
    'smtpRemoved',
    'fortyMade',
  ];
  for (const day of ['2018-03-20', today, '2026-12-31'])
    for (const manager of options.manager)
      for (const program of options.program)
        for (const password of options.password)
          for (const trouble of troubles)
            for (const mfa of ['disabled', 'enabled', 'enforced'] as const)
              for (const hasMethod of [true, false])
                for (const position of ['on', 'off'] as const)
                  for (const modern of program === 'outlook2016' ? both : both.slice(0, 1))
                    if (manager !== 'personal')
                      yield {
                        ...{ day, manager, program, password, trouble, mfa, hasMethod, modern },
                        switch: position,
                      };
}

test('tenant variant × client × era × question: each combination has exactly one reason and one next step, with words', () => {
  const asks: readonly Symptom[] = Object.values(
    Object.fromEntries(symptomIds.map((id) => [JSON.stringify(symptomOf(id).ask), symptomOf(id)])),
  ).filter(({ ask }) => ask.about !== 'outside');
  const said = new Set<string>();
  // Without `--full`, every eleventh: no list of variants has a multiple of eleven entries.
  const variants = [...everyVariant()].filter((_, index) => isFull || index % 11 === 0);
  for (const variant of variants) {
    for (const row of asks) {
      const tenant = tenantAt(scenarioOfVariant('any', row, variant));
      const { why, next } = diagnoseTenant(tenant, row, variant);
      said.add(
        `${keyOfReason(why, 'need')} diagnosis.action.${next.action} diagnosis.who.${next.by}`,
      );
    }
  }
  const silent = [...said]
    .flatMap((keys) => keys.split(' ') as Key[])
    .filter((key) => languageCodes.some((language) => texts(language, key) === undefined));
  expect(silent).toEqual([]);
});

describe('the table turns red', () => {
  const given: Case = {
    symptom: 'P6',
    answers: { program: 'thunderbird', manager: 'perUser' },
  };
  const answer = answerOf(given);

  test('on a second reason, on none, on another one in the run, and on a text that is missing', async () => {
    const inRun = await shownByRun(answer);
    expect(faults(given, [answer], inRun)).toEqual([]);
    expect(faults(given, [answer, { ...answer, why: 'badPassword' }], inRun)).toEqual([
      'P6-thunderbird-perUser: 2 answers',
    ]);
    expect(faults(given, [], inRun)).toEqual(['P6-thunderbird-perUser: 0 answers']);
    expect(faults(given, [{ ...answer, why: 'legacyBlocked' }], inRun)).toHaveLength(1);
    const withoutOne: Texts = (language, key) =>
      language === 'id' && key === 'diagnosis.action.chooseOAuth2'
        ? undefined
        : texts(language, key);
    expect(faults(given, [answer], inRun, withoutOne)).toEqual([
      'P6-thunderbird-perUser: diagnosis.action.chooseOAuth2 has no words in id',
    ]);
  });

  test('on a tenant that was changed behind the answer', async () => {
    const run = await testRun({ scenario: cheap({ ...scenarioOf(given), era: '2018-03-20' }) });
    const inRun = resultAt(given, run.state.tenant, run.now());
    expect(faults(given, [answer], inRun)).toHaveLength(1);
    run.close();
  });
});

describe('a refusal that the answer names', () => {
  const refusals = allCases.filter((given) => {
    const { ask, known } = symptomOf(given.symptom);
    const { why } = answerOf(given);
    return (
      ask.about === 'signIn' &&
      known?.password === 'accountPassword' &&
      (why === 'appPasswordRequired' || why === 'basicAuthDisabled' || why === 'legacyBlocked')
    );
  });

  test('is the one that the run gives when the account password is really sent', async () => {
    expect(refusals.length).toBeGreaterThan(100);
    for (const given of refusals) {
      const scenario = cheap(scenarioOf(given));
      const run = await testRun({ scenario });
      const { tenant } = run.state;
      const signIn = {
        protocol: clientOf(scenario.profile, scenario.program).protocol,
        address: sari.address,
        password: sari.practicePassword,
        ...(symptomOf(given.symptom).known?.inOffice && { from: office.address }),
      };
      const evidence = await prepareLegacySignIn(tenant, signIn, { random: cryptoRandom });
      const { refusal } = decideLegacySignIn(tenant, signIn, evidence, run.now());
      expect(refusal, codeOf(given)).toBe(answerOf(given).why);
      run.close();
    }
  });
});
