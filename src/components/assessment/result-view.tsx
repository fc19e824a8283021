import { useState } from 'preact/hooks';
import { fileOfResult, resultAsCsv } from '../../assessment/csv.ts';
import { helpKey, type Result } from '../../assessment/result.ts';
import { statementsOf } from '../../assessment/xapi.ts';
import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import { useId } from '../../windows/parts/use-id.ts';
import { Button } from './button.tsx';
import { downloadText } from '../../windows/lazy/download-text.ts';

interface ResultProps {
  readonly translator: Translator;
  readonly result: Result;
  readonly again: () => void;
}

/** The result of an ended attempt, to read, to print and to take away. The learner's name is in this page's memory alone. */
export function ResultView({ translator, result, again }: ResultProps) {
  const [name, setName] = useState('');
  const t = translator.t.bind(translator);
  const { score, steps, language } = result;
  const day = localDay(result.endedAt);
  const file = (ending: string) => `${fileOfResult(result.flow, day, name)}.${ending}`;
  return (
    <>
      <h2 tabIndex={-1}>
        {t(score.isPassed ? 'assessment.result.passed' : 'assessment.result.notPassed')}
      </h2>
      <p class="test-result__total">
        {t('assessment.result.total', {
          points: score.points,
          most: score.most,
          percent: score.percent,
        })}
      </p>
      {!score.isComplete && <p>{t('assessment.result.incomplete')}</p>}
      <p>{t('assessment.result.ended', { date: dayInWords(language, day) })}</p>
      {name.trim() !== '' && (
        <p class="test-result__printed-name">
          {t('assessment.result.nameOnPaper', { name: name.trim() })}
        </p>
      )}
      <div
        class="test-result__table"
        tabIndex={0}
        role="group"
        aria-label={t('assessment.result.byStep')}
      >
        <table>
          <caption class="visually-hidden">{t('assessment.result.byStep')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('assessment.result.step')}</th>
              <th scope="col">{t('assessment.result.points')}</th>
              <th scope="col">{t('assessment.result.help')}</th>
              <th scope="col">{t('assessment.result.what')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.id} data-result-step={step.id}>
                <th scope="row">{step.number}</th>
                <td>{step.points}</td>
                <td>
                  {!step.isDone && <p>{t('assessment.result.notDone')}</p>}
                  {(step.isDone || step.help !== null) && <p>{t(helpKey(step))}</p>}
                </td>
                <td>{step.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="test-result__take">
        <NameField translator={translator} name={name} change={setName} />
        <div class="p-buttons">
          <Button main text={t('assessment.result.again')} press={again} />
          <Button text={t('assessment.result.print')} press={() => print()} />
          <Button
            text={t('assessment.result.csv')}
            press={() =>
              downloadText(
                resultAsCsv(result, translator, name),
                'text/csv;charset=utf-8',
                file('csv'),
              )
            }
          />
          <Button
            text={t('assessment.result.xapi')}
            press={() => {
              const uuid = () => crypto.randomUUID();
              const statements = statementsOf(result, translator, { name, uuid });
              downloadText(
                JSON.stringify(statements, null, 1),
                'application/json',
                file('xapi.json'),
              );
            }}
          />
        </div>
        <p class="test-result__note">{t('assessment.result.nothingSent')}</p>
      </div>
    </>
  );
}

interface NameFieldProps {
  readonly translator: Translator;
  readonly name: string;
  readonly change: (name: string) => void;
}

function NameField({ translator, name, change }: NameFieldProps) {
  const id = useId();
  return (
    <div class="test-result__name">
      <label for={id}>{translator.t('assessment.result.name')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        maxLength={80}
        autocomplete="off"
        aria-describedby={`${id}-note`}
        value={name}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <small id={`${id}-note`}>{translator.t('assessment.result.nameNote')}</small>
    </div>
  );
}

/** `YYYY-MM-DD` where the learner is. */
function localDay(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
