import type { HintLevel } from '../coach/hint-level.ts';
import type { Action } from '../flows/flow.ts';

/** What the coach tells the windows: where the reader is and what comes next. Derived from state on each change. */
export interface CoachView {
  readonly steps: readonly { readonly id: string; readonly state: 'todo' | 'current' | 'done' }[];
  /** The next action, or `null` when there is none. */
  readonly next: Pick<
    Action,
    'kind' | 'in' | 'from' | 'label' | 'value' | 'row' | 'seconds'
  > | null;
  readonly finished: boolean;
  /** Where the page leads when everything is done. */
  readonly onward: readonly { readonly href: string; readonly text: string }[];
  /** How much is told about the next action. */
  readonly level: HintLevel;
  /** The control of the next action is marked on the screen. */
  readonly isMarked: boolean;
  /** The next action leads back to the printed route. */
  readonly isAstray: boolean;
  /** The coach performs, by itself or one step at a time; `null` when the reader does. */
  readonly watch: { readonly isPlaying: boolean; readonly canPlay: boolean } | null;
}
