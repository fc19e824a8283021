import type { TextParts } from '../../i18n/placeholders.ts';

/** The words of the control, in the reader's language: `/strings/<lang>/offline.json`. */
export interface OfflineTexts {
  readonly keep: string;
  /** With `done` and `total`, in megabytes. */
  readonly keeping: TextParts;
  /** With `total`. */
  readonly kept: TextParts;
  readonly remove: string;
  readonly removed: string;
  readonly newer: string;
  readonly outdated: string;
  readonly missing: string;
  readonly load: string;
  readonly later: string;
  readonly refused: string;
  /** With `total`. */
  readonly noRoom: TextParts;
  readonly failed: string;
  /** Why the home page is shown in place of one that is not kept. */
  readonly notKept: string;
  readonly close: string;
  /** Above the lines at the end of a hand-out. */
  readonly notes: string;
}
