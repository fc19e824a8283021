import type { WindowId } from '../simulation/model.ts';
import { withoutWindow, withWindow, type StageView } from './presence.ts';

/** What one key switches on or off in the picture. */
export function switchedView(
  command: 'spotlight' | 'zoom' | 'code' | 'black',
  { isSpotlit, zoomed, windows, isCodeBig, isBlack }: StageView,
): Partial<StageView> {
  switch (command) {
    case 'spotlight':
      return { isSpotlit: !isSpotlit };
    case 'zoom':
      return { zoomed: zoomed === null ? (windows[0] ?? null) : null };
    case 'code':
      return { isCodeBig: !isCodeBig };
    case 'black':
      return { isBlack: !isBlack };
  }
}

/** A window that is shown is taken away, another one is shown in front. */
export const withWindowSwitched = (view: StageView, window: WindowId): StageView =>
  view.zoomed === null && view.windows.includes(window)
    ? withoutWindow(view, window)
    : withWindow(view, window);
