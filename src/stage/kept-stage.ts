import { isLanguage, type Language } from '../i18n/languages.ts';
import type { WindowId } from '../simulation/model.ts';
import { isObject } from '../tenant/lazy/plain-object.ts';
import { isWindow } from './read-message.ts';
import { readStored, writeStored, type Store } from './stored.ts';
import { stoppedClock, type StageClock } from './timer.ts';

/** What a closed presenter tab leaves behind, beside the log: which demonstration it was, and its clock. No text, no secret. */
export interface KeptStage {
  /** Id or fragment. */
  readonly demonstration: string;
  readonly clock: StageClock;
  readonly hasCharacters: boolean;
}

const key = 'app-password-lab:stage';

/** `null` when nothing is kept, or nothing that can be read. */
export function readKept(store: Store): KeptStage | null {
  const value = readStored(store, key);
  if (!isObject(value) || typeof value['demonstration'] !== 'string') return null;
  return {
    demonstration: value['demonstration'],
    clock: readClock(value['clock']),
    hasCharacters: value['hasCharacters'] !== false,
  };
}

/** Where storage is refused, a closed tab is a new beginning. */
export function keep(store: Store, stage: KeptStage): void {
  writeStored(store, key, stage);
}

/** What a presenter's tab keeps for itself, until it is closed: its languages, and what hides a screen or a part of it. */
export interface KeptInTab {
  /** Id or fragment of the demonstration whose screens they are. */
  readonly demonstration: string;
  readonly screens: Language;
  readonly notes: Language;
  readonly zoomed: WindowId | null;
  readonly isBlack: boolean;
}

/** Whoever opens the page in another language wants that one. */
const keyOf = (page: string): string => `${key}:${page}`;

/**
 * `null` when nothing is kept, or nothing that can be read.
 * @param page the language of the page
 */
export function readInTab(store: Store, page: string): KeptInTab | null {
  const value = readStored(store, keyOf(page));
  if (!isObject(value)) return null;
  const { demonstration, screens, notes } = value;
  return typeof demonstration === 'string' && isCode(screens) && isCode(notes)
    ? {
        ...{ demonstration, screens, notes },
        zoomed: isWindow(value['zoomed']) ? value['zoomed'] : null,
        isBlack: value['isBlack'] === true,
      }
    : null;
}

/** Where storage is refused, a reload begins with the languages of the page. */
export function keepInTab(store: Store, page: string, kept: KeptInTab): void {
  writeStored(store, keyOf(page), kept);
}

const isCode = (value: unknown): value is Language =>
  typeof value === 'string' && isLanguage(value);

const isTime = (value: unknown): boolean => value === null || Number.isSafeInteger(value);

const isClock = (value: unknown): value is StageClock =>
  isObject(value) && isTime(value['startedAt']) && isTime(value['pausedAt']);

/** A damaged clock is a stopped one. */
export const readClock = (value: unknown): StageClock => (isClock(value) ? value : stoppedClock);
