import { lineOfPlace } from '../guide-passages.ts';
import type { Guide, NamedLabel } from '../guide-file.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Surroundings } from './rule.ts';

/**
 * The line in which a label of the source was left out: where its text is typed, or else the paragraph in the place of the
 * one that names it in the source. `null` where the step is divided otherwise.
 *
 * @param before the label that the step names before it
 */
export function lineOfLeftOut(
  label: NamedLabel,
  guide: Guide,
  { source, labels, sourceLanguage }: Surroundings,
  before: NamedLabel | undefined,
): number | null {
  if (label.step === null || !source) return null;
  const own = linesOf(guide, label.step);
  const [first = 1] = own;
  const next = guide.steps.find(({ line }) => line > first)?.line ?? Infinity;
  const inStep = guide.passages.filter(({ line }) => line >= first && line < next);
  for (const language of [guide.language, sourceLanguage]) {
    const [text] = [...labels(language)].find(([, keys]) => keys.includes(label.key)) ?? [];
    for (const passage of text === undefined ? [] : inStep) {
      const at = passage.text.indexOf(text ?? '');
      const line = lineOfPlace(passage, at);
      if (at >= 0 && line >= (before?.line ?? 0)) return line;
    }
  }
  const theirs = linesOf(source, label.step);
  if (own.length !== theirs.length) return null;
  const line = own[theirs.findLastIndex((each) => each <= label.line)];
  return line === undefined ? null : Math.max(line, before?.line ?? 0);
}

const linesOf = ({ tree }: Guide, step: string): readonly number[] =>
  (tree ? paragraphsOf(tree) : []).filter((each) => each.step === step).map(({ line }) => line);
