import { textFaults, type FaultKind, type TextFault } from '../i18n/text-faults.ts';
import type { CheckFinding } from './check.ts';
import type { Project } from './project.ts';

/** A text as a reader would get it, with the place of its first character. */
export interface DecodedText {
  readonly file: string;
  readonly language: string;
  /** Of a locale text; a guide has none. */
  readonly key?: string;
  readonly value: string;
  readonly line: number;
}

const textsOfLocales = ({ locales }: Project) =>
  locales.flatMap(({ file, language, texts }) =>
    texts.map(({ key, value, line }) => ({ file, language, key, value, line })),
  );

export const decodedTexts = (project: Project): DecodedText[] => [
  ...textsOfLocales(project),
  ...project.guides.flatMap(({ file, language, texts }) =>
    texts.map(({ text, line }) => ({ file, language, value: text, line })),
  ),
];

/** Findings of one kind in locale files; `guide-rules/texts.ts` is the same for guides. */
export function findingsOfKind(
  project: Project,
  kind: FaultKind,
  say: (fault: TextFault, text: DecodedText) => Pick<CheckFinding, 'message' | 'fix'>,
): CheckFinding[] {
  return faultyTexts(project).flatMap(({ text, faults }) =>
    faults
      .filter((fault) => fault.kind === kind)
      // A line end in a locale text is an escape of JSON, and no line of the file.
      .map((fault) => ({
        file: text.file,
        line: text.line,
        key: text.key,
        ...say(fault, text),
      })),
  );
}

const judged = new WeakMap<Project, ReturnType<typeof judgeTexts>>();

/** Judged once for all checks. */
function faultyTexts(project: Project) {
  const known = judged.get(project) ?? judgeTexts(project);
  judged.set(project, known);
  return known;
}

const judgeTexts = (project: Project) =>
  textsOfLocales(project)
    .map((text) => ({ text, faults: textFaults(text.value, text.language) }))
    .filter(({ faults }) => faults.length > 0);
