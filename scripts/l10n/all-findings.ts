import { allChecks } from '../../src/translation/all-checks.ts';
import type { Check } from '../../src/translation/check.ts';
import { findingsBy, type Finding } from '../../src/translation/findings-by.ts';
import type { Project } from '../../src/translation/project.ts';
import { spellingFindings } from './spelling.ts';
import type { Files } from './files.ts';

/** What all checks and spelling find, one finding for each mistake. */
export async function allFindings(
  project: Project,
  files: Files,
  {
    checks = allChecks,
    language,
  }: { checks?: readonly Check[]; language?: string | undefined } = {},
): Promise<readonly Finding[]> {
  return findingsBy(project, checks, await spellingFindings(project, files, language));
}
