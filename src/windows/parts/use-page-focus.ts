import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isReaderIn } from './use-focus-on-problem.ts';

/** The coach's card covers the lower part of a small screen; what is done from it may be out of sight above. */
const isReaderAtCoach = (): boolean =>
  document.activeElement?.closest('.p-coach') instanceof Element;

/**
 * Moves focus to the heading of a new page, when the reader was in this window; when the coach acts for the reader, the
 * heading comes into sight and the focus stays. Returns the ref for the element that holds the page.
 */
export function usePageFocus(page: string): RefObject<HTMLDivElement> {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  // Asked while rendering: after the commit the pressed control is gone, and with it the knowledge of where focus was.
  const focused = document.activeElement;
  const hadFocus = page !== shown.current && isReaderIn(frame.current);
  // After the paint: moving focus makes the browser lay out the whole page first, which the reader would wait for.
  useEffect(() => {
    if (page === shown.current) return;
    shown.current = page;
    const heading = frame.current?.querySelector('h4');
    if (!hadFocus) {
      if (isReaderAtCoach()) heading?.scrollIntoView({ block: 'nearest' });
      // On a slow device the reader may be typing into a field of the new page already.
    } else if ([focused, document.body].includes(document.activeElement)) heading?.focus();
  }, [page]);
  return frame;
}
