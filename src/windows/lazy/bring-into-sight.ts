import type { CoachView } from '../coach-view.ts';

/** The control of an action on the screen: the marked one, or the one with its label, in the row that is meant. */
function controlOf(
  root: HTMLElement,
  { in: window, label }: NonNullable<CoachView['next']>,
  row: string | undefined,
): HTMLElement | undefined {
  const place = `[data-window="${window}"]:not([hidden])`;
  const candidates = [
    ...root.querySelectorAll<HTMLElement>(`${place} [data-hinted="true"]`),
    ...root.querySelectorAll<HTMLElement>(`${place} [data-ui-key="${label}"]`),
  ];
  const isInRow = (candidate: HTMLElement) =>
    row !== undefined && candidate.closest('li, tr')?.textContent.includes(row) === true;
  return candidates.find(isInRow) ?? candidates[0];
}

/** Pixels between the card and the edge of the screen. */
const gap = 8;

/**
 * Waits for a control that is not drawn yet, as its page is being loaded; then follows the height of the card, which changes with
 * its words, also while the action stays the same.
 */
let following: MutationObserver | ResizeObserver | undefined;

/** Where somebody types: the field must not leave the screen under their fingers. */
const fieldInUse = (root: HTMLElement): Element | null =>
  document.activeElement?.matches('input, textarea') && root.contains(document.activeElement)
    ? document.activeElement
    : null;

/**
 * Scrolls no further than is needed for the reader to see what the next action needs, with its label, and the card that
 * speaks of it. `row` is the name of the row that is meant, where several have the same control.
 */
export function bringIntoSight(
  root: HTMLElement,
  next: NonNullable<CoachView['next']>,
  row: string | undefined,
): void {
  following?.disconnect();
  const control = controlOf(root, next, row);
  if (!control) {
    following = new MutationObserver(() => {
      bringIntoSight(root, next, row);
    });
    following.observe(root, { childList: true, subtree: true });
    return;
  }
  const card = root.querySelector<HTMLElement>('.p-coach');
  // With its label; an option is seen as its list.
  const target = control.closest('.p-field') ?? control.closest('label, select') ?? control;
  if (!card) return;
  // First in the frame in which the card is drawn: the page is told its height then (coach-card.tsx), and keeps it free.
  following = new ResizeObserver(() => {
    const field = fieldInUse(root);
    if (field && !target.contains(field)) {
      const [one, other] = [field.getBoundingClientRect(), target.getBoundingClientRect()];
      const needed = Math.max(one.bottom, other.bottom) - Math.min(one.top, other.top);
      if (needed > (visualViewport?.height ?? innerHeight) - card.offsetHeight) return;
    }
    target.scrollIntoView({ block: 'nearest' });
    // Not by `scrollIntoView`: for a card that stays at the edge that would be the place where it is not stuck.
    const { top, bottom } = card.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - gap });
  });
  following.observe(card);
}
