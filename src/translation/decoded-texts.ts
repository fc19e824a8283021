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

export function decodedTexts({ locales, guides }: Project): DecodedText[] {
  return [
    ...locales.flatMap(({ file, language, texts }) =>
      texts.map(({ key, value, line }) => ({ file, language, key, value, line })),
    ),
    ...guides.flatMap(({ file, language, texts }) =>
      texts.map(({ text, line }) => ({ file, language, value: text, line })),
    ),
  ];
}

/** Findings of one kind, in locale files and guides. */
export function findingsOfKind(
  project: Project,
  kind: FaultKind,
  say: (fault: TextFault, text: DecodedText) => Pick<CheckFinding, 'message' | 'fix'>,
): CheckFinding[] {
  return faultyTexts(project).flatMap(({ text, faults }) =>
    faults
      .filter((fault) => fault.kind === kind)
      .map((fault) => ({
        file: text.file,
        line: lineOfFault(text, fault),
        ...(text.key === undefined ? {} : { key: text.key }),
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
  decodedTexts(project)
    .map((text) => ({ text, faults: textFaults(text.value, text.language) }))
    .filter(({ faults }) => faults.length > 0);

/** A line end in a locale text is an escape of JSON, and no line of the file. */
const lineOfFault = ({ key, value, line }: DecodedText, { index }: TextFault): number =>
  key === undefined ? line + value.slice(0, index).split('\n').length - 1 : line;

export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The last words before a place, for a person who looks for it. */
export function behind(value: string, index: number): string {
  const before = value
    .slice(0, index)
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\ufffd]/gu, '')
    .slice(-12);
  return before === '' ? 'at the start' : `after ${JSON.stringify(before)}`;
}
