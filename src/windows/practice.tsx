import { render } from 'preact';
import './parts/translatable-texts.ts';
import type { WindowId } from '../simulation/model.ts';
import type { PracticeProps } from './practice-context.ts';
import { Practice, type WindowRequest } from './practice-frame.tsx';

export type { CoachView } from './coach-view.ts';
export type { PracticeActions, PracticeProps } from './practice-context.ts';

export interface MountedPractice {
  /**
   * Draws again. The owner calls it on every change of the run, with what the coach says then. A new translator changes the
   * texts of what is there; fields, focus and open windows stay as they are.
   */
  update(props: Partial<PracticeProps>): void;
  /** Brings a window forward. Its heading takes focus only when `focus` is true. */
  open(window: WindowId, options?: { readonly focus?: boolean }): void;
  unmount(): void;
}

/** Draws a practice run into `root` and keeps it true to the run. The windows hold no state that matters. */
export function mountPractice(root: HTMLElement, props: PracticeProps): MountedPractice {
  let current = props;
  let request: WindowRequest | null = null;
  const draw = () => {
    render(<Practice {...current} request={request} />, root);
  };
  draw();
  return {
    update(change) {
      current = { ...current, ...change };
      draw();
    },
    open(window, { focus = false } = {}) {
      request = { window, focus };
      draw();
    },
    unmount() {
      render(null, root);
    },
  };
}
