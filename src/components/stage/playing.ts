import type { Translator } from '../../i18n/translator.ts';
import { keep, keepLanguages, readLanguages } from '../../stage/kept-stage.ts';
import type { StageSession } from '../../stage/stage-session.ts';
import type { StageClock } from '../../stage/timer.ts';
import type { Language } from '../../i18n/languages.ts';
import { pageLanguage } from '../site/page-language.ts';
import type { OpenedDemonstration } from './open-demonstration.ts';

/** A demonstration on the stage. */
export interface Playing extends OpenedDemonstration {
  readonly session: StageSession;
  /** Texts of the audience. */
  readonly texts: Translator;
  readonly clock: StageClock;
  /** Hash of what is seen, as `data-presence` has it. */
  readonly seen: string;
}

interface ChosenInTab {
  readonly hasCharacters: boolean;
  /** The language of the notes. */
  readonly notes: Language;
}

/** The browser keeps the demonstration and its clock, and the tab its languages. */
export function keepPlaying(
  { fragment, clock, session }: Playing,
  { hasCharacters, notes }: ChosenInTab,
): void {
  keep(() => localStorage, { demonstration: fragment, clock, hasCharacters });
  const { screens } = session.view;
  keepLanguages(() => sessionStorage, pageLanguage(), { demonstration: fragment, screens, notes });
}

const left = () => readLanguages(() => sessionStorage, pageLanguage());

/** The language of the notes, before the page was loaded again. */
export const notesLeft = (): Language | null => left()?.notes ?? null;

/** The language in which this tab showed a demonstration; whoever loads the page again is still before the same audience. */
export const screensLeft = (fragment: string): Language | null => {
  const languages = left();
  return languages?.demonstration === fragment ? languages.screens : null;
};
