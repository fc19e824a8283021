import { useLayoutEffect, useRef } from 'preact/hooks';

interface RingProps {
  /** Milliseconds. */
  readonly period: number;
  /** Milliseconds, at the moment of the first drawing. */
  readonly remaining: number;
  readonly isPaused: boolean;
}

/**
 * How much of the code's time is left, for the eye only. It moves once a second: a running animation would paint sixty
 * times a second, which a small phone pays for with its battery.
 */
export function Ring({ period, remaining, isPaused }: RingProps) {
  const ring = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const started = performance.now();
    const draw = () => {
      const left = Math.max(0, remaining - (performance.now() - started)) / period;
      // Through the object model: the page's security policy takes no style attributes.
      ring.current?.style.setProperty('--left', left.toFixed(3));
    };
    draw();
    if (isPaused) return;
    const timer = setInterval(draw, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [period, remaining, isPaused]);
  return (
    <svg ref={ring} class="p-ring" viewBox="0 0 24 24" aria-hidden="true">
      <circle class="p-ring__all" cx="12" cy="12" r="8.5" />
      <circle class="p-ring__left" cx="12" cy="12" r="8.5" pathLength="1" />
    </svg>
  );
}
