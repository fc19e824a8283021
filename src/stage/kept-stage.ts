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
  /** `null` on a page of another language, and once the talk is over. */
  readonly screens: Language | null;
  /** The step to which the run was on its way back, because something that it needs is gone. */
  readonly wayBack: string | null;
}

/** The room before which something was shown last. */
interface Room {
  /** The language of the page. Whoever opens it in another language wants that one. */
  readonly page: string;
  readonly screens: Language;
}

const key = 'app-password-lab:stage';

/**
 * `null` when nothing is kept, or nothing that can be read.
 * @param page the language of the page
 * @param now in milliseconds
 */
export function readKept(store: Store, page: string, now: number): KeptStage | null {
  const value = readStored(store, key);
  if (!isObject(value) || typeof value['demonstration'] !== 'string') return null;
  return {
    demonstration: value['demonstration'],
    clock: readClock(value['clock'], now),
    hasCharacters: value['hasCharacters'] !== false,
    wayBack: typeof value['wayBack'] === 'string' ? value['wayBack'] : null,
    screens: screensOf(value['room'], page, now),
  };
}

function screensOf(room: unknown, page: string, now: number): Language | null {
  if (!isObject(room) || room['page'] !== page || !isCode(room['screens'])) return null;
  return isOfThisTalk(room['at'], now) ? room['screens'] : null;
}

/** Where storage is refused, a closed tab is a new beginning. */
export function keep(
  store: Store,
  stage: Omit<KeptStage, 'screens'>,
  room: Room,
  now: number,
): void {
  writeStored(store, key, { ...stage, room: { ...room, at: now } });
}

/** What a presenter's tab keeps for itself, until it is closed: its languages, and what hides a screen or a part of it. */
export interface KeptInTab {
  /** Id or fragment of the demonstration whose screens they are. */
  readonly demonstration: string;
  readonly screens: Language;
  readonly notes: Language;
  readonly zoomed: WindowId | null;
  readonly isBlack: boolean;
  /** The step to which a jump is under way. */
  readonly jumpingTo: string | null;
}

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
        jumpingTo: typeof value['jumpingTo'] === 'string' ? value['jumpingTo'] : null,
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

/** A day of training with its breaks, in milliseconds. What was before belongs to another day. */
const longestTalk = 8 * 60 * 60 * 1000;

const isOfThisTalk = (at: unknown, now: number): boolean =>
  typeof at === 'number' && at <= now && now - at <= longestTalk;

/** A damaged clock is a stopped one, and so is that of a talk which is over, or begins in the future. */
export function readClock(value: unknown, now: number): StageClock {
  if (!isClock(value)) return stoppedClock;
  return isOfThisTalk(value.startedAt ?? now, now) ? value : stoppedClock;
}
