/** From the upper edge of what scrolls, in its own pixels. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

interface Scrolled {
  readonly scrollTop: number;
  /** Of what is seen at once. */
  readonly height: number;
  /** Of all that there is. */
  readonly length: number;
  /** What is spoken of; where not all of it fits, the last counts most. */
  readonly targets: readonly Span[];
  /** Headings, paragraphs, fields: none of them is shown in half at the upper edge. */
  readonly blocks: readonly Span[];
}

const margin = 12;
/** Between the edge and a block that begins or ends there. */
const gap = 4;

const heightOf = ({ top, bottom }: Span): number => bottom - top;

/** As little of a move as it takes to show all of it; what is larger is seen from its beginning. */
function broughtWithin(scrollTop: number, height: number, { top, bottom }: Span): number {
  const above = top - margin - scrollTop;
  const below = bottom + margin - scrollTop - height;
  if (above < 0) return scrollTop + above;
  return below > 0 ? scrollTop + Math.min(below, above) : scrollTop;
}

/** Where to scroll to. */
export function scrollToShow({ scrollTop, height, length, targets, blocks }: Scrolled): number {
  const most = Math.max(0, length - height);
  const within = (at: number) => Math.min(most, Math.max(0, at));
  const all = targets.length > 0 && {
    top: Math.min(...targets.map(({ top }) => top)),
    bottom: Math.max(...targets.map(({ bottom }) => bottom)),
  };
  const fits = all && heightOf(all) + 2 * margin <= height;
  const shown = fits ? [all] : targets;
  const at = within(shown.reduce((top, span) => broughtWithin(top, height, span), scrollTop));
  const kept = shown.at(-1);
  const isKept = (top: number) =>
    top >= 0 && top <= most && (!kept || (kept.top >= top && kept.bottom <= top + height));
  const cut = blocks.filter(
    (block) => block.top < at - 1 && block.bottom > at + 1 && heightOf(block) < height / 2,
  );
  if (cut.length === 0) return at;
  const whole = Math.max(0, Math.min(...cut.map(({ top }) => top)) - gap);
  const hidden = Math.max(...cut.map(({ bottom }) => bottom)) + gap;
  return [whole, hidden, hidden - gap].find(isKept) ?? at;
}
