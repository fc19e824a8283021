import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Part of a line is no more. */
const leastMore = 4;

/** Whether an element that scrolls has something below what is seen: many screens show no scroll bar until it is used. */
export function useHasMore(place: RefObject<HTMLElement>): boolean {
  const [hasMore, setHasMore] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => {
      const { scrollHeight, scrollTop, clientHeight } = element;
      setHasMore(scrollHeight - scrollTop - clientHeight > leastMore);
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    // What it holds may be drawn later.
    const contents = new MutationObserver(look);
    contents.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return hasMore;
}
