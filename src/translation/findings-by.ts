import type { Check, CheckFinding } from './check.ts';
import type { Project } from './project.ts';

/** A finding with the check that made it. */
export interface Finding extends CheckFinding {
  readonly check: string;
  readonly severity: Check['severity'];
  readonly why: string;
}

/** What checks find, one finding for each mistake: consequences of a mistake that is named already are left out. */
export function findingsBy(project: Project, checks: readonly Check[]): readonly Finding[] {
  const all = checks.flatMap(({ id, severity, why, run }) =>
    run(project).map((finding): Finding => ({ check: id, severity, why, ...finding })),
  );
  const byId = new Map(checks.map((check) => [check.id, check]));
  const isInSamePlace = placesIn(project);
  const there = Map.groupBy(all, ({ file }) => file);
  const wholeFile = new Set(
    all.filter((finding) => isOfWholeFile(finding, project)).map(({ file }) => file),
  );
  const told = new Set<string>();
  return all.filter((finding) => {
    if (wholeFile.has(finding.file) && !isOfWholeFile(finding, project)) return false;
    const others = there.get(finding.file) ?? [];
    const { yieldsTo = [], yieldsInFileTo = [] } = byId.get(finding.check) ?? {};
    const isConsequence = others.some(
      (other) =>
        yieldsInFileTo.includes(other.check) ||
        (yieldsTo.includes(other.check) && isInSamePlace(finding, other)),
    );
    const name = finding.cause ?? nameOf(finding);
    if (isConsequence || told.has(name)) return false;
    told.add(name);
    return true;
  });
}

/** Where a file cannot be read, nothing else that is said of it can be relied on. */
const isOfWholeFile = ({ check, file }: Finding, { locales, guides }: Project): boolean =>
  check === 'file-misplaced' ||
  (check === 'json-readable' && locales.some((each) => each.file === file && !each.isReadable)) ||
  (check === 'guide-readable' &&
    guides.some((each) => each.file === file && each.problem !== null));

/** Whether two findings are about the same text of a locale file, the same line, or the same step of a guide. */
function placesIn({ guides }: Project): (one: CheckFinding, other: CheckFinding) => boolean {
  const steps = new Map(
    guides.map(({ file, steps: each }) => [file, each.map(({ line }) => line)]),
  );
  const stepOf = ({ file, line }: CheckFinding) => steps.get(file)?.findLast((at) => at <= line);
  return (one, other) => {
    if (one.key !== undefined && other.key !== undefined) return one.key === other.key;
    return one.line === other.line || (stepOf(one) !== undefined && stepOf(one) === stepOf(other));
  };
}

const nameOf = ({ file, line, key, check, message }: Finding): string =>
  [file, line, key, check, message].join('\n');
