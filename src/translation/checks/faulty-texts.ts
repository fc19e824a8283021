import type { Check, CheckFinding } from '../check.ts';
import { findingsOfKind } from '../decoded-texts.ts';
import { faultsInWords, invisibleInLines, type FaultOfPages } from '../faults-in-words.ts';
import type { Project } from '../project.ts';

/**
 * In locale files alone: the editor in the browser asks these, and has no parser of pages. `guide-rules/checks-of-texts.ts` adds
 * the pages.
 */
const inLocales = (
  kind: FaultOfPages,
  run: (project: Project) => CheckFinding[] = (project) =>
    findingsOfKind(project, kind, faultsInWords[kind].say),
): Check => {
  const { id, title, why } = faultsInWords[kind];
  return { id, title, why, severity: 'error', run };
};

export const faultyTexts = {
  /** A tag has two ends, and is one mistake. */
  markup: inLocales('markup', (project) => {
    const all = findingsOfKind(project, 'markup', faultsInWords.markup.say);
    return all.filter(
      ({ file, key }, index) =>
        all.findIndex((each) => each.file === file && each.key === key) === index,
    );
  }),
  damaged: inLocales('damaged'),
  lookAlike: inLocales('lookAlike'),
  invisible: inLocales('invisible', (project) => {
    const decoded = findingsOfKind(project, 'invisible', faultsInWords.invisible.say);
    const told = new Set(decoded.map(({ file, line }) => `${file} ${String(line)}`));
    const raw = project.locales.flatMap(({ file, language, lines }) =>
      invisibleInLines(lines, language).map((finding) => ({ file, ...finding })),
    );
    return [...decoded, ...raw.filter(({ file, line }) => !told.has(`${file} ${String(line)}`))];
  }),
} as const satisfies Readonly<Record<FaultOfPages, Check>>;
