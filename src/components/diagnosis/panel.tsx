import { answerOf, nextQuestion, toldApartBy } from '../../diagnosis/answer.ts';
import { addressOf, optionsOf, withAnswer, type Case } from '../../diagnosis/case.ts';
import { unknown, type QuestionId } from '../../diagnosis/questions.ts';
import { questionsOf } from '../../diagnosis/symptoms.ts';
import { keyOfOption, keyOfReason } from '../../diagnosis/texts.ts';
import { factRow } from '../../i18n/fact-row.ts';
import type { Translator } from '../../i18n/translator.ts';
import { rowsBehind, confidenceLabel, type Fact } from './citations.ts';

interface PanelProps {
  readonly given: Case;
  readonly translator: Translator;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly guides: Readonly<Record<string, string>>;
}

/** One question after the other, and then the answer. Each choice is an address. */
export function Panel(props: PanelProps) {
  const { given, translator } = props;
  const question = nextQuestion(given);
  return (
    <>
      <p>
        <a href={location.pathname} data-case>
          {translator.t('diagnosis.answer.back')}
        </a>
      </p>
      <h2>{translator.t(`diagnosis.symptom.${given.symptom}.title`)}</h2>
      <Given {...{ given, translator }} />
      {question === null ? (
        <AnswerCard {...props} />
      ) : (
        <Question {...{ given, question, translator }} />
      )}
    </>
  );
}

/** The same case as it was before the question was put. */
const without = ({ symptom, answers }: Case, question: QuestionId): Case => ({
  symptom,
  answers: Object.fromEntries(Object.entries(answers).filter(([each]) => each !== question)),
});

function Given({ given, translator }: Pick<PanelProps, 'given' | 'translator'>) {
  const answered = questionsOf(given.symptom).filter(
    (question) => given.answers[question] !== undefined,
  );
  if (answered.length === 0) return null;
  return (
    <dl class="check-given" aria-label={translator.t('diagnosis.answer.given')}>
      {answered.map((question) => (
        <div key={question}>
          <dt>{translator.t(`diagnosis.question.${question}`)}</dt>
          <dd>
            {translator.t(keyOfOption(question, given.answers[question] ?? unknown))}{' '}
            <a href={addressOf(without(given, question))} data-case>
              {translator.t('diagnosis.answer.change')}
              <span class="visually-hidden"> {translator.t(`diagnosis.question.${question}`)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface QuestionProps {
  readonly given: Case;
  readonly question: QuestionId;
  readonly translator: Translator;
}

function Question({ given, question, translator }: QuestionProps) {
  return (
    <section class="check-question" aria-labelledby="check-heading">
      <h3 id="check-heading" tabIndex={-1} data-check-heading>
        {translator.t(`diagnosis.question.${question}`)}
      </h3>
      <ul role="list">
        {[...optionsOf(given.symptom, question), unknown].map((option) => (
          <li key={option}>
            <a href={addressOf(withAnswer(given, question, option))} data-case>
              {translator.t(keyOfOption(question, option))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerCard({ given, translator, facts, guides }: PanelProps) {
  const { language } = translator;
  const answer = answerOf(given);
  const { why, next, verdict, guide, code } = answer;
  const title = guide === null ? undefined : guides[guide];
  const open = toldApartBy(given);
  return (
    <section class="check-result" aria-labelledby="check-heading">
      <h3 id="check-heading" tabIndex={-1} data-check-heading>
        {translator.t(verdict ? `diagnosis.verdict.${verdict}` : 'diagnosis.answer.title')}
      </h3>
      <dl class="check-answer">
        <div>
          <dt>
            {translator.t(open.length > 0 ? 'diagnosis.answer.likely' : 'diagnosis.answer.reason')}
          </dt>
          <dd>{translator.t(keyOfReason(why))}</dd>
        </div>
        <div class="check-next">
          <dt>{translator.t('diagnosis.answer.next')}</dt>
          <dd>{translator.t(`diagnosis.action.${next.action}`)}</dd>
        </div>
        <div>
          <dt>{translator.t('diagnosis.answer.who')}</dt>
          <dd>{translator.t(`diagnosis.who.${next.by}`)}</dd>
        </div>
        {open.length > 0 && (
          <div>
            <dt>{translator.t('diagnosis.answer.tellApart')}</dt>
            {open.map((question) => (
              <dd key={question}>{translator.t(`diagnosis.tell.${question}`)}</dd>
            ))}
          </div>
        )}
      </dl>
      {(title !== undefined || code !== null) && (
        <div class="check-links">
          {code !== null && (
            <p>
              <a class="primary" href={`/${language}/simulator/?case=${code}`}>
                {translator.t('diagnosis.answer.try')}
              </a>{' '}
              <span>{translator.t('diagnosis.answer.tryNote')}</span>
            </p>
          )}
          {guide !== null && title !== undefined && (
            <p>
              <a href={`/${language}/guides/${guide}/`}>
                {translator.t('diagnosis.answer.guide', { title })}
              </a>
            </p>
          )}
        </div>
      )}
      <Sources rows={rowsBehind(given.symptom, answer.rows)} {...{ facts, translator }} />
    </section>
  );
}

const noFact: Fact = { marks: [], sources: [] };

interface SourcesProps extends Pick<PanelProps, 'translator' | 'facts'> {
  readonly rows: readonly string[];
}

/** How well each fact is supported is shown to everybody; the sources, in a disclosure. */
function Sources({ rows, facts, translator }: SourcesProps) {
  const shown = rows.map((row) => ({ row, fact: facts[row] ?? noFact }));
  const sources = new Set(shown.flatMap(({ fact }) => fact.sources));
  return (
    <div class="check-sources">
      <h4>{translator.t('diagnosis.answer.sources')}</h4>
      {shown.map(({ row, fact }) => (
        <p key={row} data-assumed={fact.marks.includes('A') || undefined}>
          {translator.t('diagnosis.source', {
            row: factRow(row, translator),
            mark: confidenceLabel(fact, translator),
          })}
        </p>
      ))}
      {sources.size > 0 && (
        <details>
          <summary>{translator.t('diagnosis.answer.sourceList')}</summary>
          <ul lang="en" dir="ltr">
            {[...sources].map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
