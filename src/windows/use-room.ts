import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Room {
  /** How many windows fit side by side. */
  readonly slots: number;
  /** False where the guide stands beside the practice and says what comes next. */
  readonly hasCard: boolean;
}

/**
 * What there is room for. Queries in layout.css decide; this only reads their decision, so that each width is written
 * down once and what is not shown is really not there, for every reader.
 */
export function useRoom(frame: RefObject<HTMLElement>): Room {
  const [slots, setSlots] = useState(1);
  const [hasCard, setCard] = useState(false);
  useLayoutEffect(() => {
    const room = frame.current?.querySelector('.p-room');
    if (!room) return;
    const read = () => {
      const style = getComputedStyle(room);
      setSlots(Number(style.getPropertyValue('--slots')) || 1);
      setCard(style.getPropertyValue('--coach').trim() === 'card');
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(room);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { slots, hasCard };
}
