/** A mistake in one file, before the check that found it is named. */
export interface Problem {
  /** Something is not translated yet. That is an error in a language that promises to be complete, and a warning in any other. */
  readonly isGap?: boolean;
  /** It is missing because something around it is, which is told already. */
  readonly isInGap?: boolean;
  /** Nothing else that is said of the file can be relied on. */
  readonly isOfFile?: boolean;
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}
