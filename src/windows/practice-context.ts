import { createContext, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../i18n/translator.ts';
import type { WindowId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import type { PortalPages } from './portal/portal-pages.ts';
import type { CoachView } from './coach-view.ts';

export interface PracticeActions {
  readonly reset: () => void;
  /** From the beginning, done by the reader. */
  readonly again: () => void;
  readonly skip: (seconds: number) => void;
  /** The next level of hints; the last one does the action. */
  readonly hint: () => void;
  /** Back to the printed route. */
  readonly returnToRoute: () => void;
  /** While the coach performs. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
}

export interface PracticeProps {
  readonly run: RunHandle;
  /** The windows of this practice, in the order of the switcher. */
  readonly windows: readonly WindowId[];
  readonly hasTimeline: boolean;
  /** Of the family of screens that the run is of. */
  readonly portalPages: PortalPages;
  /** Of the place: around the windows that of the page, in a window that of the screens. */
  readonly translator: Translator;
  /** What the simulated screens say, in the language that is chosen for them. */
  readonly screenTexts: Translator;
  readonly coach: CoachView;
  readonly actions: PracticeActions;
  /** Above what the phone shows. Only pages for trainers have one. */
  readonly PhoneNotice?: ComponentType;
}

/** What every window needs. A change of language or coach arrives here, so nothing below is ever mounted anew for it. */
export const PracticeContext = createContext<PracticeProps | null>(null);

export function usePractice(): PracticeProps {
  const props = useContext(PracticeContext);
  if (!props)
    throw new Error('A window was drawn outside the practice. Draw it with mountPractice().');
  return props;
}

/** The window in which a control stands; `null` outside all windows. */
export const WindowContext = createContext<WindowId | null>(null);
