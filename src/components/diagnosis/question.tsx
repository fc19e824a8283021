import { addressOf, optionsOf, withAnswer, type Case } from '../../diagnosis/case.ts';
import { unknown, type QuestionId } from '../../diagnosis/questions.ts';
import { keyOfOption } from '../../diagnosis/texts.ts';
import type { Translator } from '../../i18n/translator.ts';

interface QuestionProps {
  readonly given: Case;
  readonly question: QuestionId;
  readonly translator: Translator;
  /** How deep its heading lies on the page. */
  readonly heading?: 'h2' | 'h3';
}

/** A question that can change the answer, each choice an address: also in the page of a problem, made by the build. */
export function Question({ given, question, translator, heading: Heading = 'h3' }: QuestionProps) {
  const t = translator.t.bind(translator);
  // The question of the page stays in it, hidden, while another one is asked.
  const id = `check-question-${Heading}`;
  return (
    <section class="check-question" aria-labelledby={id}>
      <p>{t('diagnosis.answer.ask')}</p>
      <Heading id={id}>{t(`diagnosis.question.${question}`)}</Heading>
      <ul role="list">
        {[...optionsOf(given.symptom, question), unknown].map((option) => (
          <li key={option}>
            <a href={addressOf(withAnswer(given, question, option))} data-case>
              {t(keyOfOption(question, option))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
