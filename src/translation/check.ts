import type { Project } from './project.ts';

/** A mistake, as a translator reads it: where it is, what is wrong, and what to do. */
export interface CheckFinding {
  readonly file: string;
  readonly line: number;
  readonly key?: string;
  readonly message: string;
  readonly fix: string;
}

export interface Check {
  readonly id: string;
  readonly title: string;
  /** An error fails `npm run check`; a warning is only told. */
  readonly severity: 'error' | 'warning';
  readonly run: (project: Project) => CheckFinding[];
}
