/** Keys that go from text to text. */
export const steps: Readonly<Partial<Record<string, number>>> = {
  Tab: 1,
  ArrowDown: 1,
  ArrowRight: 1,
  'Shift+Tab': -1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** Neither the browser nor anything on the page hears more of it. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
