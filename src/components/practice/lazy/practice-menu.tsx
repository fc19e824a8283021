import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Flow } from '../../../flows/flow.ts';
import { flowsOfGuides } from '../../../flows/load-flow.ts';
import { listInWords } from '../../../i18n/formats.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { realClock } from '../../../simulation/clock.ts';
import type { RunHandle } from '../../../simulation/run.ts';
import { adoptStyleSheet } from '../../../windows/lazy/adopt-style-sheet.ts';
import { inSite } from '../../site/addresses.ts';
import { loadTranslator } from '../load-translator.ts';
import type { PracticePage } from '../practice-page.ts';
import { readUrlParameters } from '../url-parameters.ts';
import { forgetEverything, type Kept } from './kept-on-device.ts';
import { Answer, type MenuAnswer } from './practice-menu-answer.tsx';
import style from './practice-menu.css?inline';
import { downloadRun, readRunFile, runFileName } from './run-file.ts';

adoptStyleSheet(style);

let drawings = 0;

interface MenuProps {
  readonly page: PracticePage;
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly translator: Translator;
}

interface DrawnMenu extends MenuProps {
  /** Removes what is drawn. */
  readonly signal: AbortSignal;
}

/** Draws the menu into its place, also when it is there already and the language changed. Rejects when its texts cannot be had. */
export async function drawPracticeMenu(
  menu: HTMLElement,
  { signal, translator, ...props }: DrawnMenu,
): Promise<void> {
  const { strings } = readUrlParameters(location.search);
  const drawing = (drawings += 1);
  const texts = await loadTranslator(translator.language, strings, ['practice']);
  const body = menu.querySelector<HTMLElement>('[data-practice-menu-body]');
  // Of two at the same time the later one has the language of the page.
  if (!body || signal.aborted || drawing !== drawings) return;
  render(<PracticeMenu {...props} translator={texts} />, body);
  signal.addEventListener('abort', () => render(null, body));
}

/** What concerns the run as a whole: keep it as a file, take one up, begin again, leave nothing behind. */
function PracticeMenu({ page, run, flow, translator }: MenuProps) {
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
    page.endSession(forgottenText(translator, kept));
  };

  return (
    <>
      <ul role="list">
        {flow.id in flowsOfGuides && (
          <li>
            <a href={inSite(`/${translator.language}/test/${flow.id}/`)}>{t('practice.test')}</a>
            <p>{t('practice.testNote')}</p>
          </li>
        )}
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
        {...{ answer, translator, startOver, forget }}
        open={page.openImported}
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
    : t('practice.forgotten', { list: listInWords(translator.language, list) });
}
