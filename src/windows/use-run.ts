import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { RunHandle } from '../simulation/run.ts';

/** Draws the component again whenever the run changes. */
export function useRun(run: RunHandle): void {
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  useLayoutEffect(
    () =>
      run.subscribe(() => {
        redraw(undefined);
      }),
    [run],
  );
}
