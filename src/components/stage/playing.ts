import { realClock } from '../../simulation/clock.ts';
import type { Translator } from '../../i18n/translator.ts';
import { keep, keepInTab, readInTab, readKept, type KeptStage } from '../../stage/kept-stage.ts';
import type { StageSession } from '../../stage/stage-session.ts';
import { stoppedClock, type StageClock } from '../../stage/timer.ts';
import type { Presence, StageView } from '../../stage/presence.ts';
import { stateHash } from '../../windows/state-hash.ts';
import type { Language } from '../../i18n/languages.ts';
import { pageLanguage } from '../site/page-language.ts';
import type { OpenedDemonstration } from './opened-demonstration.ts';

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

/** What was shown last in this browser. */
export const keptStage = (): KeptStage | null =>
  readKept(() => localStorage, pageLanguage(), realClock());

/** The browser keeps the demonstration, its clock and the language of the room, and the tab the rest. */
export function keepPlaying(
  { fragment, clock, session }: Playing,
  { hasCharacters, notes }: ChosenInTab,
): void {
  const { wayBack } = session;
  const { screens, zoomed, isBlack } = session.view;
  const page = pageLanguage();
  const stage = { demonstration: fragment, clock, hasCharacters, wayBack };
  keep(() => localStorage, stage, { page, screens }, realClock());
  const { jumpingTo } = session;
  const kept = { demonstration: fragment, screens, notes, zoomed, isBlack, jumpingTo };
  keepInTab(() => sessionStorage, page, kept);
}

const left = () => readInTab(() => sessionStorage, pageLanguage());

/** The language of the notes, before the page was loaded again. */
export const notesLeft = (): Language | null => left()?.notes ?? null;

/**
 * The language of the screens. Whoever loads the page again, or opens it in a new tab because theirs is gone, is still before the
 * same audience, so the last one comes first; for another demonstration the trainer's own choice for it comes before it.
 */
export const screensFor = (
  { fragment, demonstration }: OpenedDemonstration,
  language: Language,
): Language => {
  const room = left() ?? keptStage();
  const same = room?.demonstration === fragment ? room.screens : null;
  return same ?? demonstration.screens ?? room?.screens ?? language;
};

/** What this tab showed of a demonstration before it was loaded again: a black screen stays black. */
export const viewLeft = (fragment: string): Partial<StageView> => {
  const kept = left();
  if (kept?.demonstration !== fragment) return {};
  const { zoomed, isBlack } = kept;
  return { zoomed, isBlack };
};

/** The step to which this tab was on its way before it was loaded again. */
export const jumpLeft = (fragment: string): string | null => {
  const kept = left();
  return kept?.demonstration === fragment ? kept.jumpingTo : null;
};

/** What is kept of a demonstration, by whatever tab of this browser. */
const keptOf = (fragment: string): KeptStage | null => {
  const kept = keptStage();
  return kept?.demonstration === fragment ? kept : null;
};

export const clockLeft = (fragment: string): StageClock => keptOf(fragment)?.clock ?? stoppedClock;

/** The step to which the run was on its way back. */
export const wayBackLeft = (fragment: string): string | null => keptOf(fragment)?.wayBack ?? null;

/** What other tabs are told of a demonstration. */
export const presenceOf = (
  { session, fragment }: Playing,
  needsLog: boolean,
): Omit<Presence, 'driver' | 'number'> => ({
  demonstration: fragment,
  state: stateHash(session.run.state),
  ...session.snapshot(needsLog),
});
