import { useEffect, useRef } from 'preact/hooks';
import { isolated } from '../../../i18n/isolation.ts';
import type { Key } from '../../../i18n/keys.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ImportedRun } from '../../../simulation/storage/lazy/import-export.ts';
import { inSite } from '../../site/addresses.ts';
import { useId } from '../../../windows/parts/use-id.ts';
import type { FileProblem } from './run-file.ts';

/** What the menu shows below its buttons after one of them: a question, or what came of it. */
export type MenuAnswer =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'mayOpen'; readonly file: string; readonly run: ImportedRun }
  | { readonly kind: 'refused'; readonly file: string; readonly problem: FileProblem }
  | { readonly kind: 'mayStartOver' | 'mayForget' | 'notForgotten' };

interface AnswerProps {
  readonly answer: MenuAnswer | null;
  readonly translator: Translator;
  readonly open: (run: ImportedRun, status: string) => Promise<void>;
  readonly startOver: () => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly dismiss: () => void;
}

const problemTexts = {
  tooLong: 'practice.problem.tooLong',
  notJson: 'practice.problem.notJson',
  notARun: 'practice.problem.notARun',
  formatUnknown: 'practice.problem.formatUnknown',
  empty: 'practice.problem.empty',
  eventUnknown: 'practice.problem.eventUnknown',
  eventImpossible: 'practice.problem.eventImpossible',
  unreadable: 'practice.problem.unreadable',
  otherPractice: 'practice.problem.otherPractice',
} as const satisfies Record<FileProblem['kind'], Key>;

/** Each new answer is brought into sight: on a phone it is below the buttons and behind the coach's card. */
export function Answer(props: AnswerProps) {
  const { answer } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) place.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return (
    <div ref={place} class="practice-menu__answer">
      <AnswerText {...props} />
    </div>
  );
}

function AnswerText({ answer, translator, open, startOver, forget, dismiss }: AnswerProps) {
  const t = translator.t.bind(translator);
  switch (answer?.kind) {
    case undefined:
      return <p role="status" />;
    case 'saved':
      return <p role="status">{t('practice.saved', { file: isolated(answer.file) })}</p>;
    case 'notForgotten':
      return (
        <p role="alert" class="practice-menu__problem">
          {t('practice.forgetFailed', { forget: t('practice.forget') })}
        </p>
      );
    case 'refused': {
      const { problem, file } = answer;
      return (
        <div role="alert" class="practice-menu__problem">
          <p>
            {t(problemTexts[problem.kind], {
              file: isolated(shortened(file)),
              save: t('practice.save'),
              position: 'position' in problem ? problem.position : '',
            })}
          </p>
          {problem.kind === 'otherPractice' && problem.page !== null && (
            <p>
              <a href={inSite(`/${translator.language}/${problem.page}`)}>
                {t('practice.problem.otherPracticeLink')}
              </a>
            </p>
          )}
          <p>{t('practice.problem.kept')}</p>
        </div>
      );
    }
    case 'mayOpen': {
      const { file, run } = answer;
      return (
        <Question
          {...{ translator, dismiss }}
          key="open"
          question={t('practice.openQuestion', { file: isolated(shortened(file)) })}
          consequence={t('practice.openConsequence', { count: run.events.length })}
          confirm={t('practice.openConfirm')}
          act={() => open(run, t('practice.opened'))}
        />
      );
    }
    case 'mayStartOver':
      return (
        <Question
          {...{ translator, dismiss }}
          key="startOver"
          question={t('window.resetQuestion')}
          consequence={t('window.resetConsequence')}
          confirm={t('window.resetConfirm')}
          act={startOver}
        />
      );
    case 'mayForget':
      return (
        <Question
          {...{ translator, dismiss }}
          key="forget"
          question={t('practice.forgetQuestion')}
          consequence={t('practice.forgetConsequence')}
          confirm={t('practice.forgetConfirm')}
          act={forget}
        />
      );
  }
}

interface QuestionProps {
  readonly translator: Translator;
  readonly question: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly act: () => Promise<void>;
  readonly dismiss: () => void;
}

/** A question in its place: it takes the focus, and the first button after it is the one that changes nothing. */
function Question({ translator, question, consequence, confirm, act, dismiss }: QuestionProps) {
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div role="group" aria-labelledby={id} class="practice-menu__question">
      <p id={id} ref={heading} tabIndex={-1}>
        {question}
      </p>
      <p>{consequence}</p>
      <div>
        <button type="button" onClick={dismiss}>
          {translator.t('practice.keep')}
        </button>
        <button
          type="button"
          class="practice-menu__confirm"
          onClick={() => {
            if (isBusy.current) return;
            isBusy.current = true;
            void act().finally(() => {
              isBusy.current = false;
            });
          }}
        >
          {confirm}
        </button>
      </div>
    </div>
  );
}

/** A name of a file may be of any length. */
const shortened = (name: string): string => {
  const characters = [...name.replaceAll(/[\p{Cc}\u2066-\u2069\u202a-\u202e]/gu, '')];
  return characters.length <= 60
    ? characters.join('')
    : `${characters.slice(0, 40).join('')}…${characters.slice(-15).join('')}`;
};
