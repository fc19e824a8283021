/** The words of the control, in the reader's language: `/strings/<lang>/offline.json`. */
export interface OfflineTexts {
  readonly keep: string;
  /** With `{{done}}` and `{{total}}`, in megabytes. */
  readonly keeping: string;
  /** With `{{total}}`. */
  readonly kept: string;
  readonly remove: string;
  readonly removed: string;
  readonly newer: string;
  readonly outdated: string;
  readonly missing: string;
  readonly load: string;
  readonly later: string;
  readonly refused: string;
  readonly noRoom: string;
  readonly failed: string;
  /** Above the lines at the end of a hand-out. */
  readonly notes: string;
}
