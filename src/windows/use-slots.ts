import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * How many windows fit side by side. A container query in practice.css decides; this only reads its decision, so that
 * the width is written down once and a window that is not shown is really `hidden`, for every reader.
 */
export function useSlots(frame: RefObject<HTMLElement>): 1 | 2 {
  const [slots, setSlots] = useState<1 | 2>(1);
  useLayoutEffect(() => {
    const room = frame.current?.querySelector('.p-room');
    if (!room) return;
    const read = () => {
      setSlots(getComputedStyle(room).getPropertyValue('--slots').trim() === '2' ? 2 : 1);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(room);
    return () => {
      observer.disconnect();
    };
  }, []);
  return slots;
}
