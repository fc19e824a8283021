import type { Translator } from '../../i18n/translator.ts';
import { keep, keepInTab, readInTab } from '../../stage/kept-stage.ts';
import type { StageSession } from '../../stage/stage-session.ts';
import type { StageClock } from '../../stage/timer.ts';
import type { StageView } from '../../stage/presence.ts';
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
  const { screens, zoomed, isBlack } = session.view;
  const kept = { demonstration: fragment, screens, notes, zoomed, isBlack };
  keepInTab(() => sessionStorage, pageLanguage(), kept);
}

const left = () => readInTab(() => sessionStorage, pageLanguage());

/** The language of the notes, before the page was loaded again. */
export const notesLeft = (): Language | null => left()?.notes ?? null;

/** The language in which this tab showed a demonstration; whoever loads the page again is still before the same audience. */
export const screensLeft = (fragment: string): Language | null => {
  const languages = left();
  return languages?.demonstration === fragment ? languages.screens : null;
};

/** The language in which this tab showed its last demonstration: the next one is for the same room. */
export const languageOfRoom = (): Language | null => left()?.screens ?? null;

/** What this tab showed of a demonstration before it was loaded again: a black screen stays black. */
export const viewLeft = (fragment: string): Partial<StageView> => {
  const kept = left();
  if (kept?.demonstration !== fragment) return {};
  const { zoomed, isBlack } = kept;
  return { zoomed, isBlack };
};
