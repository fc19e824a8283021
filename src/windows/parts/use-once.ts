import { useRef, useState } from 'preact/hooks';

/**
 * Starts a piece of work unless it is still under way: a second press, or a held Enter key, has no second effect.
 * The control stays focusable meanwhile (`aria-disabled`), so that the keyboard does not lose its place.
 */
export function useOnce(
  work: () => Promise<unknown>,
): readonly [pending: boolean, start: () => void] {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const start = () => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    void work().finally(() => {
      busy.current = false;
      setPending(false);
    });
  };
  return [pending, start];
}

/**
 * True for the second click of a double click. The first one may already have brought another page with a button in
 * the same place, which nobody meant to press.
 */
export const isRepeatedClick = (event: MouseEvent): boolean => event.detail > 1;
