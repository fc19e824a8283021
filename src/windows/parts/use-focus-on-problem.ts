import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../simulation/model.ts';

/**
 * Moves focus to where a new problem is, when the reader is in that window. A problem that was there from the start
 * (a saved run), or one that was caused from outside (the guide), moves nothing.
 */
export function useFocusOnProblem(target: RefObject<HTMLElement>, problem: Problem | null): void {
  const known = useRef(problem);
  useLayoutEffect(() => {
    if (known.current === problem) return;
    known.current = problem;
    if (!problem || !isReaderIn(target.current?.closest('section'))) return;
    target.current?.focus();
    keepSubmitInSight(target.current);
    // The next digit replaces a code that was refused, as it does on a phone.
    if (target.current instanceof HTMLInputElement && target.current.inputMode === 'numeric')
      target.current.select();
  }, [problem]);
}

/** Some browsers do not focus a pressed button; then nothing at all has focus. */
export function isReaderIn(place: Element | null | undefined): boolean {
  const { activeElement, body } = document;
  return activeElement === body || (place?.contains(activeElement) ?? false);
}

/** What is said about a field moves the button below it down, and makes the coach's card higher: in the next frame. */
function keepSubmitInSight(field: HTMLElement | null): void {
  const submit = field?.closest('form')?.querySelector('[type=submit]');
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      submit?.scrollIntoView({ block: 'nearest' });
    }),
  );
}
