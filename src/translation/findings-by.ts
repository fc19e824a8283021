import type { Check, CheckFinding } from './check.ts';
import { explainedBy } from './explained-by.ts';
import type { Project } from './project.ts';

/** A finding with the check that made it. */
export interface Finding extends CheckFinding {
  readonly check: string;
  readonly severity: Check['severity'];
  readonly why: string;
}

/**
 * What checks find, one finding for each mistake: consequences of a mistake that is named already are left out.
 *
 * @param more what was found elsewhere, by a check that needs more than the project
 */
export function findingsBy(
  project: Project,
  checks: readonly Check[],
  more: readonly Finding[] = [],
): readonly Finding[] {
  const all = [
    ...checks.flatMap(({ id, severity, why, run }) =>
      run(project).map((finding): Finding => ({ check: id, severity, why, ...finding })),
    ),
    ...more,
  ];
  const byId = new Map(checks.map((check) => [check.id, check]));
  const { isInSamePlace, isInSameText } = placesIn(project);
  const there = Map.groupBy(all, ({ file }) => file);
  const wholeFile = new Set(
    all.filter((finding) => isOfWholeFile(finding, project)).map(({ file }) => file),
  );
  const told = new Set<string>();
  return all.filter((finding) => {
    if (wholeFile.has(finding.file) && !isOfWholeFile(finding, project)) return false;
    const others = there.get(finding.file) ?? [];
    const { yieldsTo = [], yieldsInFileTo = [] } = byId.get(finding.check) ?? {};
    const explained = explainedBy(finding.check);
    const isConsequence = others.some(
      (other) =>
        yieldsInFileTo.includes(other.check) ||
        (yieldsTo.includes(other.check) && isInSamePlace(finding, other)) ||
        (explained.includes(other.check) &&
          isInSameText(finding, other) &&
          isAboutSame(finding, other)),
    );
    const name = finding.cause ?? nameOf(finding);
    if (isConsequence || told.has(name)) return false;
    told.add(name);
    return true;
  });
}

/** Where a file cannot be read, nothing else that is said of it can be relied on. */
const isOfWholeFile = ({ check, file, isOfFile }: Finding, { locales, guides }: Project): boolean =>
  isOfFile === true ||
  check === 'file-misplaced' ||
  (check === 'json-readable' && locales.some((each) => each.file === file && !each.isReadable)) ||
  (check === 'guide-readable' &&
    guides.some((each) => each.file === file && each.problem !== null));

/** A finding about a whole text is about all of its words. */
const isAboutSame = ({ about: one }: CheckFinding, { about: other }: CheckFinding): boolean =>
  one === undefined ||
  other === undefined ||
  one.toLowerCase().includes(other.toLowerCase()) ||
  other.toLowerCase().includes(one.toLowerCase());

type InPlace = (one: CheckFinding, other: CheckFinding) => boolean;

/**
 * Whether two findings are about the same text of a locale file, the same line or passage of a page, or, where that is not
 * narrow enough to say, the same step of a guide.
 */
function placesIn({ guides }: Project): Record<'isInSamePlace' | 'isInSameText', InPlace> {
  const pages = new Map(guides.map((guide) => [guide.file, guide]));
  const stepOf = ({ file, line }: CheckFinding) =>
    pages.get(file)?.steps.findLast((step) => step.line <= line);
  const passagesOf = ({ file, line }: CheckFinding) =>
    pages
      .get(file)
      ?.passages.filter(
        ({ line: first, lines }) => first <= line && line <= (lines.at(-1)?.line ?? first),
      ) ?? [];
  const isInSameText: InPlace = (one, other) => {
    if (one.key !== undefined && other.key !== undefined) return one.key === other.key;
    if (one.line === other.line) return true;
    const around = passagesOf(one);
    return around.length > 0 && passagesOf(other).some((passage) => around.includes(passage));
  };
  return {
    isInSameText,
    isInSamePlace: (one, other) =>
      isInSameText(one, other) ||
      (one.key === undefined && stepOf(one) !== undefined && stepOf(one) === stepOf(other)),
  };
}

const nameOf = ({ file, line, key, check, message }: Finding): string =>
  [file, line, key, check, message].join('\n');
