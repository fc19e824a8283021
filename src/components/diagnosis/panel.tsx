import { answerOf, nextQuestion, toldApartBy } from '../../diagnosis/answer.ts';
import { addressOf, onDay, type Case } from '../../diagnosis/case.ts';
import { otherDays, today } from '../../diagnosis/days.ts';
import { unknown, type QuestionId } from '../../diagnosis/questions.ts';
import { questionsOf } from '../../diagnosis/symptoms.ts';
import { keyOfOption } from '../../diagnosis/texts.ts';
import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import { AnswerText, Sources, Ways } from './answer-text.tsx';
import { Question } from './question.tsx';
import type { Fact } from './citations.ts';
import { verdictOf } from './verdict.ts';

interface PanelProps {
  readonly given: Case;
  readonly translator: Translator;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly guides: Readonly<Record<string, string>>;
}

const noFact: Fact = { marks: [], sources: [] };

/** The likeliest answer at once, then a question that can change it. Each choice is an address. */
export function Panel({ given, translator, facts, guides }: PanelProps) {
  const t = translator.t.bind(translator);
  const answer = answerOf(given);
  const question = nextQuestion(given);
  const open = toldApartBy(given);
  const isSure = question === null && open.length === 0;
  const fact = (row: string): Fact => facts[row] ?? noFact;
  return (
    <>
      <p>
        <a href={location.pathname} data-case>
          {t('diagnosis.answer.back')}
        </a>
      </p>
      <h2>{t(`diagnosis.symptom.${given.symptom}.title`)}</h2>
      <section class="check-result" aria-labelledby="check-heading">
        <h3 id="check-heading" tabIndex={-1} data-check-heading>
          {verdictOf(given, answer, translator) ?? t('diagnosis.answer.title')}
        </h3>
        {given.day !== undefined && (
          <p class="check-other-day">
            {t('diagnosis.answer.onDay', { date: dayInWords(translator.language, given.day) })}
          </p>
        )}
        <AnswerText symptom={given.symptom} {...{ answer, translator, isSure, guides }} />
      </section>
      {question && <Question {...{ given, question, translator }} />}
      <Given {...{ given, translator }} />
      {open.length > 0 && (
        <section class="check-open">
          <h3>{t('diagnosis.answer.tellApart')}</h3>
          {open.map((each) => (
            <p key={each}>{t(`diagnosis.tell.${each}`)}</p>
          ))}
        </section>
      )}
      <Ways {...{ answer, translator }} />
      <Sources symptom={given.symptom} {...{ answer, fact, translator }} />
      <OtherDays {...{ given, translator }} />
    </>
  );
}

/** The same case as it was before the question was put. */
const without = (given: Case, question: QuestionId): Case => ({
  ...given,
  answers: Object.fromEntries(Object.entries(given.answers).filter(([each]) => each !== question)),
});

function Given({ given, translator }: Pick<PanelProps, 'given' | 'translator'>) {
  const t = translator.t.bind(translator);
  const answered = questionsOf(given.symptom).filter(
    (question) => given.answers[question] !== undefined,
  );
  if (answered.length === 0) return null;
  return (
    <dl class="check-given" aria-label={t('diagnosis.answer.given')}>
      {answered.map((question) => (
        <div key={question}>
          <dt>{t(`diagnosis.question.${question}`)}</dt>
          <dd>
            {t(keyOfOption(question, given.answers[question] ?? unknown))}{' '}
            <a href={addressOf(without(given, question))} data-case>
              {t('diagnosis.answer.change')}
              <span class="visually-hidden"> {t(`diagnosis.question.${question}`)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The rules of another day, for whoever asks. Nothing else leads there. */
function OtherDays({ given, translator }: Pick<PanelProps, 'given' | 'translator'>) {
  const { language } = translator;
  const t = translator.t.bind(translator);
  return (
    <details class="check-days">
      <summary>{t('diagnosis.answer.otherDay')}</summary>
      <ul role="list">
        {given.day !== undefined && (
          <li>
            <a href={addressOf(onDay(given))} data-case>
              {t('diagnosis.answer.today', { date: dayInWords(language, today) })}
            </a>
          </li>
        )}
        {otherDays
          .filter((day) => day !== given.day)
          .map((day) => (
            <li key={day}>
              <a href={addressOf(onDay(given, day))} data-case>
                {dayInWords(language, day)}
              </a>
            </li>
          ))}
      </ul>
    </details>
  );
}
