import { useEffect, useState } from 'preact/hooks';
import { realClock } from '../../simulation/clock.ts';

/** The time, every second. */
export function useNow(): number {
  const [now, setNow] = useState(realClock);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(realClock());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
