import type { Project } from './project.ts';

/** A mistake, as a translator reads it: where it is, what is wrong, and what to do. */
export interface CheckFinding {
  readonly file: string;
  readonly line: number;
  readonly key?: string;
  /** What is wrong. */
  readonly message: string;
  readonly fix: string;
  /** The words that it is about, where it is not the whole text. Another finding about the same words may explain it. */
  readonly about?: string;
  /** Of findings with the same cause, only the first is told. */
  readonly cause?: string;
  /** Nothing else that is said of the file can be relied on. */
  readonly isOfFile?: boolean;
  /** Where it differs from that of the check. */
  readonly severity?: 'error' | 'warning';
}

export interface Check {
  readonly id: string;
  readonly title: string;
  /** What a mistake of this kind does to a reader. */
  readonly why: string;
  /** An error fails `npm run check`; a warning is only told. */
  readonly severity: 'error' | 'warning';
  /** Checks that name the cause: where one of them has a finding in the same text or step, those of this check are its consequences. */
  readonly yieldsTo?: readonly string[];
  /** The same, wherever in the file the cause is. */
  readonly yieldsInFileTo?: readonly string[];
  readonly run: (project: Project) => CheckFinding[];
}
