import { useEffect, useState } from 'preact/hooks';

/** Draws the component again after so many milliseconds, and at once when the practice clock was moved. */
export function useTick(milliseconds: number, clockOffset: number): void {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    // A timer may ring a little early; a moment later the new minute has surely begun.
    const timer = setTimeout(() => {
      setTick(tick + 1);
    }, milliseconds + 20);
    return () => {
      clearTimeout(timer);
    };
  }, [tick, clockOffset]);
}
