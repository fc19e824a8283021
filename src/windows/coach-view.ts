import type { Act } from '../flows/flow.ts';

/** What the coach tells the windows: where the reader is and what comes next. Derived from state on each change. */
export interface CoachView {
  readonly steps: readonly { readonly id: string; readonly state: 'todo' | 'current' | 'done' }[];
  /** The next act, or `null` when there is none. */
  readonly next: Pick<Act, 'kind' | 'in' | 'label' | 'row'> | null;
  readonly finished: boolean;
  /** 1: the control of the next act is marked on the screen. */
  readonly hintLevel: 0 | 1;
}
