import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StageView } from '../../stage/presence.ts';
import { markedControl } from './bring-within.ts';

interface HighlightProps {
  readonly root: RefObject<HTMLDivElement>;
  readonly view: StageView;
}

/** From the upper left corner of the stage, in its own pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

function placeOf(root: HTMLElement, { pointer, isSpotlit }: StageView): Place | null {
  const frame = root.getBoundingClientRect();
  const scale = frame.width / root.offsetWidth || 1;
  const from = (x: number, y: number): Place => ({
    x: (x - frame.left) / scale,
    y: (y - frame.top) / scale,
  });
  if (pointer) {
    const window = root.querySelector(`[data-window="${pointer.window}"]:not([hidden])`);
    if (!window) return null;
    const { left, top, width, height } = window.getBoundingClientRect();
    return from(left + pointer.x * width, top + pointer.y * height);
  }
  const control = isSpotlit ? markedControl(root) : null;
  if (!control) return null;
  const { left, top, width, height } = control.getBoundingClientRect();
  return from(left + width / 2, top + height / 2);
}

/** The presenter's pointer, and the light around it or around the marked control. */
export function Highlight({ root, view }: HighlightProps) {
  const layer = useRef<HTMLDivElement>(null);
  const isShown = view.pointer !== null || view.isSpotlit;
  useLayoutEffect(() => {
    if (!isShown) return;
    const draw = () => {
      const [stage, element] = [root.current, layer.current];
      if (!stage || !element) return;
      const place = placeOf(stage, view);
      element.hidden = place === null;
      if (!place) return;
      element.style.setProperty('--x', `${String(place.x)}px`);
      element.style.setProperty('--y', `${String(place.y)}px`);
    };
    draw();
    const stage = root.current;
    stage?.addEventListener('scroll', draw, { capture: true });
    // What is marked may be drawn a moment later.
    const frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
      stage?.removeEventListener('scroll', draw, { capture: true });
    };
  });
  return isShown ? (
    <div
      ref={layer}
      class="stage-highlight"
      data-spotlit={view.isSpotlit}
      data-pointed={view.pointer !== null}
      aria-hidden="true"
      dir="ltr"
    />
  ) : null;
}
