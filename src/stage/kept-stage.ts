import { isObject } from '../tenant/lazy/plain-object.ts';
import { stoppedClock, type StageClock } from './timer.ts';

/** What a closed presenter tab leaves behind, beside the log: which demonstration it was, and its clock. No text, no secret. */
export interface KeptStage {
  /** Id or fragment. */
  readonly demonstration: string;
  readonly clock: StageClock;
  readonly hasCharacters: boolean;
}

const key = 'app-password-lab:stage';

type Store = () => Pick<Storage, 'getItem' | 'setItem'>;

/** `null` when nothing is kept, or nothing that can be read. */
export function readKept(store: Store): KeptStage | null {
  try {
    const value: unknown = JSON.parse(store().getItem(key) ?? 'null');
    if (!isObject(value) || typeof value['demonstration'] !== 'string') return null;
    return {
      demonstration: value['demonstration'],
      clock: isClock(value['clock']) ? value['clock'] : stoppedClock,
      hasCharacters: value['hasCharacters'] !== false,
    };
  } catch {
    return null;
  }
}

/** Where storage is refused, a closed tab is a new beginning. */
export function keep(store: Store, stage: KeptStage): void {
  try {
    store().setItem(key, JSON.stringify(stage));
  } catch {
    // Nothing depends on it.
  }
}

const isTime = (value: unknown): boolean => value === null || Number.isSafeInteger(value);

const isClock = (value: unknown): value is StageClock =>
  isObject(value) && isTime(value['startedAt']) && isTime(value['pausedAt']);
