import type { Wait } from '../../coach/lazy/watch.ts';

/** By the clock of the browser. */
export const realWait: Wait = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
