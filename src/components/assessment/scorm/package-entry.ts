import { findApi } from '../../../assessment/scorm/find-api.ts';
import { LearningPlatform } from '../../../assessment/scorm/learning-platform.ts';
import { loadFlow } from '../../../flows/load-flow.ts';
import { createPracticeTranslator } from '../../../i18n/practice-translator.ts';
import type { StringsOfOneLanguage, Translator } from '../../../i18n/translator.ts';
import { realClock } from '../../../simulation/clock.ts';
import { hasCryptography } from '../../practice/session/page-run.ts';
import { addWindowStyles } from '../../practice/window-styles.ts';
import { isolating } from '../../../windows/lazy/isolated-texts.ts';
import { openAssessment } from '../assessment-session.tsx';
import { platformKeeper } from './platform-keeper.ts';
import { submitByScript } from './submit-by-script.ts';

/** The one script of a SCORM package. It loads nothing: its texts are in the page. */

function textsIn(page: Document): Translator {
  const block = page.querySelector('[data-assessment-texts]');
  const strings = JSON.parse(block?.textContent ?? '') as StringsOfOneLanguage;
  const translator = createPracticeTranslator(strings);
  return strings.direction === 'rtl' ? isolating(translator) : translator;
}

async function prepare(element: HTMLElement): Promise<void> {
  submitByScript(document);
  const translator = textsIn(document);
  const t = translator.t.bind(translator);
  const find = (name: string) => element.querySelector<HTMLElement>(`[${name}]`);
  const start = find('data-practice-start');
  const note = find('data-assessment-platform');
  const flow = await loadFlow(element.dataset['flow'] ?? '');
  if (!flow || !start || !note) throw new Error('The page lacks a part of TestBox.astro.');

  const showProblem = () => {
    const { problem } = platform ?? {};
    if (!problem) return;
    const detail = [problem.call, problem.code, problem.text].filter((part) => part !== '');
    note.textContent = t('assessment.platform.problem', { detail: detail.join(': ') });
    note.dataset['assessmentPlatform'] = 'problem';
  };
  const api = findApi(window);
  const platform = api && new LearningPlatform(api, realClock, showProblem);
  note.dataset['assessmentPlatform'] = platform ? 'connected' : 'none';
  note.textContent = t(platform ? 'assessment.platform.kept' : 'assessment.platform.none');
  const isOpen = platform?.open() ?? false;
  const keeper = platformKeeper(flow, isOpen ? platform : null);
  if (isOpen && platform?.kept) start.textContent = t('assessment.continue');

  start.addEventListener(
    'click',
    () => {
      void addWindowStyles(element).then(() =>
        openAssessment({ element, flow, translator, hasCryptography, keeper }),
      );
    },
    { once: true },
  );
  // After what the session keeps at the same moment: it listens to the event on its way down.
  addEventListener('pagehide', () => platform?.close(), { once: true });
}

const element = document.querySelector<HTMLElement>('[data-assessment]');
if (element) void prepare(element);
