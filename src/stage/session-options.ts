import type { Wait } from '../coach/lazy/watch.ts';
import type { Flow } from '../flows/flow.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translator } from '../i18n/translator.ts';
import type { RunHandle } from '../simulation/run.ts';

/** Speeds at which the coach performs by itself. */
export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export interface SessionOptions {
  readonly run: RunHandle;
  readonly flow: Flow;
  readonly screens: Language;
  readonly wait: Wait;
  /** The texts of the audience: as long as they take to read, the coach waits. */
  readonly texts: () => Translator;
  readonly changed: () => void;
  /** `wayBack` as it was before the page was loaded again. */
  readonly wayBack?: string | null;
  /** What changed is on the screen. */
  readonly painted?: () => Promise<void>;
}

/** How the run is brought to a step. */
export interface Way {
  /** The step is that with which it begins here. */
  readonly begins: boolean;
  /** What was done before is deleted. */
  readonly isAnew: boolean;
}
