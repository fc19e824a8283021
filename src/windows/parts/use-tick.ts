import { useEffect, useState } from 'preact/hooks';
import type { RunState } from '../../simulation/model.ts';

/** Draws the component again after so many milliseconds, and at once when the practice clock was moved; never while it stands. */
export function useTick(
  milliseconds: number,
  { clockOffset, pausedAt }: RunState['practice'],
): void {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (pausedAt !== null) return;
    // A timer may ring a little early; a moment later the new minute has surely begun.
    const timer = setTimeout(() => {
      setTick(tick + 1);
    }, milliseconds + 20);
    return () => {
      clearTimeout(timer);
    };
  }, [tick, clockOffset, pausedAt]);
}
