import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * How many windows fit side by side. Queries in layout.css decide; this only reads their decision, so that each width is
 * written down once and what is not shown is really not there, for every reader.
 */
export function useWindowSlots(frame: RefObject<HTMLElement>): number {
  const [slots, setSlots] = useState(1);
  useLayoutEffect(() => {
    const workspace = frame.current?.querySelector('.p-workspace');
    if (!workspace) return;
    const read = () => {
      setSlots(Number(getComputedStyle(workspace).getPropertyValue('--slots')) || 1);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(workspace);
    return () => {
      observer.disconnect();
    };
  }, []);
  return slots;
}
