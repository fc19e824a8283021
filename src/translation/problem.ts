/** A mistake in one file, before the check that found it is named. */
export interface Problem {
  /** Something is not translated yet. That is an error only in a language that promises to be complete. */
  readonly isGap?: boolean;
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}
