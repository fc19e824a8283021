import { narration } from '../../../coach/lazy/narration.ts';
import { readingTime, Watch, type Wait } from '../../../coach/lazy/watch.ts';
import type { Action } from '../../../flows/flow.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { RunHandle } from '../../../simulation/run.ts';

interface PlaybackOptions {
  readonly root: HTMLElement;
  readonly run: RunHandle;
  readonly translator: () => Translator;
  readonly nextAction: () => Action | null;
  readonly perform: (action: Action) => Promise<void>;
  readonly changed: () => void;
  /** Ends the listeners. */
  readonly signal: AbortSignal;
}

/** The coach performs and the reader watches. */
export interface Playback {
  readonly watch: Watch;
  /** For readers who asked for less motion nothing goes on by itself. */
  readonly canPlay: () => boolean;
  /** As long as a reader needs to look at another window. */
  readonly waitForEyes: () => Promise<void>;
}

export function createPlayback(options: PlaybackOptions): Playback {
  const { root, run, translator, nextAction, perform, changed, signal } = options;
  const watch = new Watch({
    wait: realWait,
    nextAction: nextAction,
    perform,
    textToRead: () => narration(translator(), run.state, nextAction()),
    changed,
  });
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  pauseWhenLookedAway(root, watch, reducedMotion, signal);
  return {
    watch,
    canPlay: () => !reducedMotion.matches,
    waitForEyes: () => new Promise((resolve) => realWait(readingTime(''), resolve)),
  };
}

const realWait: Wait = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** The coach stops performing when the page is not looked at, or when the reader works in a window. */
function pauseWhenLookedAway(
  root: HTMLElement,
  watch: Watch,
  reducedMotion: MediaQueryList,
  signal: AbortSignal,
): void {
  const pause = () => {
    watch.pause();
  };
  const pauseForHands = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-window]')) watch.pause();
  };
  const pauseWhenHidden = () => {
    if (document.hidden) watch.pause();
  };
  root.addEventListener('pointerdown', pauseForHands, { signal });
  root.addEventListener('keydown', pauseForHands, { signal });
  document.addEventListener('visibilitychange', pauseWhenHidden, { signal });
  reducedMotion.addEventListener('change', pause, { signal });
}
