import type { ActKind } from '../flows/flow.ts';
import type { Key } from '../i18n/keys.ts';
import type { WindowId } from '../simulation/model.ts';

/** What the coach tells the windows: where the reader is and what comes next. Derived from state on each change. */
export interface CoachView {
  readonly steps: readonly { readonly id: string; readonly state: 'todo' | 'current' | 'done' }[];
  /** The next act, or `null` when there is none. */
  readonly next: { readonly kind: ActKind; readonly in: WindowId; readonly label: Key } | null;
  readonly finished: boolean;
  /** 1: the control of the next act is marked on the screen. */
  readonly hintLevel: 0 | 1;
}
