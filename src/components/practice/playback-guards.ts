import type { Wait, Watch } from '../../coach/watch.ts';

export const realWait: Wait = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** For readers who asked for less motion nothing goes on by itself. */
export const isStill = (): boolean => stillness.matches;

/** Nobody is performed to behind their back, or while their own hand is in a window. */
export function pauseWhenLookedAway(root: HTMLElement, watch: Watch): void {
  const touched = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-window]')) watch.pause();
  };
  root.addEventListener('pointerdown', touched);
  root.addEventListener('keydown', touched);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) watch.pause();
  });
  stillness.addEventListener('change', () => {
    watch.pause();
  });
}
