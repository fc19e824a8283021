import { useLayoutEffect, useRef } from 'preact/hooks';

interface RingProps {
  /** Milliseconds. */
  readonly period: number;
  /** Milliseconds, at the moment of the first drawing. */
  readonly remaining: number;
}

/** How much of the code's time is left, for the eye only. CSS draws it, so nothing runs while nobody looks. */
export function Ring({ period, remaining }: RingProps) {
  const ring = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    // Through the object model: the page's security policy takes no style attributes.
    ring.current?.style.setProperty('--period', `${period}ms`);
    ring.current?.style.setProperty('--spent', `${remaining - period}ms`);
  }, []);
  return (
    <svg ref={ring} class="p-ring" viewBox="0 0 24 24" aria-hidden="true">
      <circle class="p-ring__all" cx="12" cy="12" r="8.5" />
      <circle class="p-ring__left" cx="12" cy="12" r="8.5" pathLength="1" />
    </svg>
  );
}
