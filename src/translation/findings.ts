import { allChecks } from './all-checks.ts';
import { findingsBy, type Finding } from './findings-by.ts';
import type { Project } from './project.ts';

export type { Finding } from './findings-by.ts';

/** What all checks find. */
export const findingsOf = (project: Project): readonly Finding[] => findingsBy(project, allChecks);
