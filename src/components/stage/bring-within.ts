import { scrollToShow, type Span } from '../../stage/scroll-to-show.ts';

/** What stands by itself on a screen: shown whole at the upper edge, or not at all. */
const blocks =
  'h1, h2, h3, h4, p, label, legend, dt, dd, button, input, select, img, svg, samp, figcaption';

/** Read in the window of an answer; and the QR code, which the phone scans from the other window. */
const spokenOf = '.p-problem, .p-server, .p-enrolment svg, .p-enrolment img';

/**
 * Scrolls the windows so that what is spoken of is seen as a whole: the marked control, and the words of a refusal. The page itself
 * stays: nothing that scrolls it is called.
 */
export function showWhatIsSpokenOf(root: HTMLElement): void {
  const marked = markedControl(root);
  const inShown = (selector: string) =>
    root.querySelectorAll<HTMLElement>(`[data-window]:not([hidden]) :is(${selector})`);
  const scrollers = new Map<HTMLElement, { targets: HTMLElement[]; blocks: HTMLElement[] }>();
  const knownOf = new Map<HTMLElement | null, HTMLElement | null>();
  const partsOf = (element: HTMLElement) => {
    const { parentElement } = element;
    const scroller = knownOf.get(parentElement) ?? scrollerOf(element);
    knownOf.set(parentElement, scroller);
    if (!scroller) return null;
    const parts = scrollers.get(scroller) ?? { targets: [], blocks: [] };
    scrollers.set(scroller, parts);
    return parts;
  };
  for (const block of inShown(blocks)) partsOf(block)?.blocks.push(block);
  for (const words of inShown(spokenOf)) partsOf(words)?.targets.push(words);
  // Last, as it counts most.
  if (marked) partsOf(marked)?.targets.push(marked);
  for (const [scroller, parts] of scrollers) scroll(scroller, parts);
}

function scroll(
  scroller: HTMLElement,
  { targets, blocks }: Readonly<Record<'targets' | 'blocks', readonly HTMLElement[]>>,
): void {
  const frame = scroller.getBoundingClientRect();
  if (frame.height === 0) return;
  // The small picture of the audience is drawn at a scale.
  const scale = frame.height / scroller.offsetHeight;
  const { scrollTop, clientHeight: height, scrollHeight: length, clientTop } = scroller;
  if (length <= height) return;
  const spanOf = (element: HTMLElement): Span => {
    const { top, bottom } = element.getBoundingClientRect();
    const from = (place: number) => (place - frame.top) / scale - clientTop + scrollTop;
    return { top: from(top), bottom: from(bottom) };
  };
  const [shown, whole] = [targets, blocks].map((each) => each.map(spanOf));
  const to = scrollToShow({ scrollTop, height, length, targets: shown ?? [], blocks: whole ?? [] });
  if (Math.abs(to - scrollTop) > 0.5) scroller.scrollTop = to;
}

/** What scrolls around a control: the page of its window, or the window. */
function scrollerOf(control: HTMLElement): HTMLElement | null {
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
