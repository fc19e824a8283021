import { answerOf, nextQuestion } from '../../diagnosis/answer.ts';
import { addressOf, type Case } from '../../diagnosis/case.ts';
import { unknown } from '../../diagnosis/questions.ts';
import { keyOfOption } from '../../diagnosis/texts.ts';
import type { Translator } from '../../i18n/translator.ts';
import { AnswerText, Sources, Ways } from './answer-text.tsx';
import type { Fact } from './citations.ts';
import { verdictOf } from './verdict.ts';

interface EntryOfProgramProps {
  readonly given: Case;
  readonly translator: Translator;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly guides: Readonly<Record<string, string>>;
}

const noFact: Fact = { marks: [], sources: [] };

/** An entry's answer for the program that the reader's words name, in place of the likeliest one for any program. */
export function EntryOfProgram({ given, translator, facts, guides }: EntryOfProgramProps) {
  const t = translator.t.bind(translator);
  const answer = answerOf(given);
  const question = nextQuestion(given);
  const verdict = verdictOf(given, answer, translator);
  return (
    <>
      <p>
        <strong>{t(keyOfOption('program', given.answers.program ?? unknown))}</strong>
      </p>
      <AnswerText
        symptom={given.symptom}
        {...{ answer, translator, guides }}
        isSure={question === null}
        verdict={verdict}
      />
      <p class="check-more">
        <a class="primary" href={addressOf(given)} data-case>
          {t('diagnosis.answer.more')}
        </a>
      </p>
      <Ways {...{ answer, translator }} />
      <Sources
        symptom={given.symptom}
        {...{ answer, translator }}
        fact={(row) => facts[row] ?? noFact}
      />
    </>
  );
}
