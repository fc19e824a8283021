import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Flow } from '../../../flows/flow.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { realClock } from '../../../simulation/clock.ts';
import type { RunHandle } from '../../../simulation/run.ts';
import type { ImportedRun } from '../../../simulation/storage/lazy/import-export.ts';
import { adoptStyleSheet } from '../../../windows/parts/adopt-style-sheet.ts';
import { forgetEverything, type Kept } from './kept-on-device.ts';
import { Answer, type MenuAnswer } from './practice-menu-answer.tsx';
import style from './practice-menu.css?inline';
import { downloadRun, readRunFile, runFileName } from './run-file.ts';

adoptStyleSheet(style);

export interface PracticeMenuProps {
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly translator: Translator;
  /** Puts an imported run in place of this one, and shows the status on the page. */
  readonly open: (run: ImportedRun, status: string) => Promise<void>;
  /** Closes the practice and shows this on the page. */
  readonly endSession: (status: string) => void;
}

/** Draws the menu, also when it is there already and its language changed. Answers how to remove it. */
export function drawPracticeMenu(root: HTMLElement, props: PracticeMenuProps): () => void {
  render(<PracticeMenu {...props} />, root);
  return () => {
    render(null, root);
  };
}

/** What concerns the run as a whole: keep it as a file, take one up, begin again, leave nothing behind. */
function PracticeMenu({ run, flow, translator, open, endSession }: PracticeMenuProps) {
  const [answer, setAnswer] = useState<MenuAnswer | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const t = translator.t.bind(translator);

  const save = () => {
    const file = runFileName(flow, new Date(realClock()));
    downloadRun(run, file);
    setAnswer({ kind: 'saved', file });
  };
  const choose = async (file: File) => {
    const read = await readRunFile(file, flow);
    setAnswer(
      read.ok
        ? { kind: 'mayOpen', file: file.name, run: read.run }
        : { kind: 'refused', file: file.name, problem: read.problem },
    );
  };
  const startOver = async () => {
    await run.reset();
    setAnswer(null);
  };
  const forget = async () => {
    let kept: Kept;
    try {
      kept = await forgetEverything();
    } catch (error) {
      console.error(error);
      setAnswer({ kind: 'notForgotten' });
      return;
    }
    delete document.documentElement.dataset['theme'];
    endSession(forgottenText(translator, kept));
  };

  return (
    <>
      <ul role="list">
        <li>
          <button type="button" onClick={save}>
            {t('practice.save')}
          </button>
          <p>{t('practice.saveNote')}</p>
        </li>
        <li>
          <button type="button" onClick={() => input.current?.click()}>
            {t('practice.open')}
          </button>
          <p>{t('practice.openNote')}</p>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-label={t('practice.open')}
            hidden
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void choose(file);
              // The same file again is a choice too, once it was corrected.
              currentTarget.value = '';
            }}
          />
        </li>
        <li>
          <button type="button" onClick={() => setAnswer({ kind: 'mayStartOver' })}>
            {t('practice.startOver')}
          </button>
          <p>{t('practice.startOverNote')}</p>
        </li>
        <li>
          <button type="button" onClick={() => setAnswer({ kind: 'mayForget' })}>
            {t('practice.forget')}
          </button>
          <p>{t('practice.forgetNote')}</p>
        </li>
      </ul>
      <Answer
        {...{ answer, translator, startOver, forget, open }}
        dismiss={() => setAnswer(null)}
      />
    </>
  );
}

function forgottenText(translator: Translator, { runs, ticks, theme, visits }: Kept): string {
  const t = translator.t.bind(translator);
  const list = [
    ...(runs > 0 ? [t('practice.forgottenRuns', { count: runs })] : []),
    ...(ticks > 0 ? [t('practice.forgottenTicks', { count: ticks })] : []),
    ...(theme ? [t('practice.forgottenTheme')] : []),
    ...(visits ? [t('practice.forgottenVisits')] : []),
  ];
  return list.length === 0
    ? t('practice.forgottenNothing')
    : t('practice.forgotten', { list: new Intl.ListFormat(translator.language).format(list) });
}
