/**
 * Scrolls one element so that another inside it is seen as a whole, with as little of a move as that takes; an element that is
 * larger is seen from its beginning. The page itself stays: nothing that scrolls it is called.
 */
export function bringWithin(scroller: HTMLElement, target: HTMLElement): void {
  const frame = scroller.getBoundingClientRect();
  const place = target.getBoundingClientRect();
  if (frame.height === 0) return;
  // The small picture of the audience is drawn at a scale.
  const scale = frame.height / scroller.offsetHeight;
  const margin = 12 * scale;
  const above = place.top - frame.top - margin;
  const below = place.bottom - frame.bottom + margin;
  if (above < 0) scroller.scrollTop += above / scale;
  else if (below > 0) scroller.scrollTop += Math.min(below, above) / scale;
}

/** What scrolls around a control: the page of its window, or the window. */
export function scrollerOf(control: HTMLElement): HTMLElement | null {
  for (let at = control.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    if (at.dataset['window'] !== undefined) return at;
  }
  return null;
}

/** The control that is marked, with its label; an option is seen as its list. */
export function markedControl(root: HTMLElement): HTMLElement | null {
  const marked = root.querySelector<HTMLElement>(
    '[data-window]:not([hidden]) [data-hinted="true"]',
  );
  return marked?.closest<HTMLElement>('.p-field, label, select') ?? marked;
}
