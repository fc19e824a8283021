import type { Action } from '../../flows/flow.ts';
import type { WindowId } from '../../simulation/model.ts';
import type { RunHandle } from '../../simulation/run.ts';

/** Long enough for the eye to follow across two windows, short enough not to be waited for. */
const duration = 400;

/** A code or password on a screen. */
const shown = 'output.p-code';

/**
 * Shows where a code or password comes from when the coach fills it in: it moves there once. Nothing depends on
 * it. Resolves when it has arrived, or at once where nothing may move or nobody looks.
 */
export async function animateValueTransfer(
  root: HTMLElement,
  run: RunHandle,
  action: Action,
): Promise<void> {
  if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const route = routeOf(root, run, action);
  if (!route) return;
  // The window of the action has been asked for, and is drawn by the next frame.
  await new Promise(requestAnimationFrame);
  const from = placeOf(root, route.from, shown);
  const to = placeOf(root, action.in, `input[data-ui-key="${action.label}"]`);
  if (from && to) await move(route.text, from, to);
}

interface Route {
  readonly from: WindowId;
  readonly text: string;
}

function routeOf(root: HTMLElement, run: RunHandle, { kind }: Action): Route | null {
  switch (kind) {
    case 'type': {
      const code = root.querySelector(`[data-window="phone"] ${shown}`)?.textContent ?? '';
      return code === '' ? null : { from: 'phone', text: code };
    }
    case 'paste': {
      const copied = run.secret(run.state.clipboard?.ref ?? '');
      return copied === undefined ? null : { from: 'browser', text: copied };
    }
    default:
      return null;
  }
}

/** The thing itself where it is on the screen; the button that brings its window where it is not. */
function placeOf(root: HTMLElement, window: WindowId, thing: string): DOMRect | null {
  const candidates = [
    root.querySelector(`[data-window="${window}"] ${thing}`),
    root.querySelector(`[data-ui-key="window.short.${window}"]`),
  ];
  const rects = candidates.map((candidate) => candidate?.getBoundingClientRect());
  return rects.find((rect) => rect !== undefined && rect.width > 0) ?? null;
}

async function move(text: string, from: DOMRect, to: DOMRect): Promise<void> {
  const element = document.createElement('span');
  element.className = 'p-value-transfer';
  element.ariaHidden = 'true';
  element.textContent = text;
  // Codes are written so everywhere, and the start of its line is then the left edge, from which rectangles count.
  element.dir = 'ltr';
  document.body.append(element);
  const at = ({ left, top }: DOMRect) => `translate(${left}px, ${top}px)`;
  const transfer = element.animate([{ transform: at(from) }, { transform: at(to) }], {
    duration,
    easing: 'ease-in-out',
  });
  try {
    await transfer.finished;
  } catch {
    // Removed from the page on its way: nothing waits for it any more.
  }
  element.remove();
}
