import type { Wait, Watch } from '../../coach/watch.ts';

export const realWait: Wait = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)');

/** For readers who asked for less motion nothing goes on by itself. */
export const isMotionReduced = (): boolean => reducedMotion().matches;

/** The coach stops performing when the page is not looked at, or when the reader works in a window. Until the signal. */
export function pauseWhenLookedAway(root: HTMLElement, watch: Watch, signal: AbortSignal): void {
  const pause = () => {
    watch.pause();
  };
  const pauseForHands = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-window]')) watch.pause();
  };
  root.addEventListener('pointerdown', pauseForHands, { signal });
  root.addEventListener('keydown', pauseForHands, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) watch.pause();
    },
    { signal },
  );
  reducedMotion().addEventListener('change', pause, { signal });
}
