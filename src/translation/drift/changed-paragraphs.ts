import { diffWords } from 'diff';
import type { Paragraph } from './units.ts';

/**
 * Which paragraphs of today's source have other words than the text that was translated. What was removed counts for the
 * paragraph in front of which it stood, or for the last one.
 *
 * @param before what was translated, on one line
 * @param paragraphs of today's source, in their order
 * @returns indices, in ascending order
 */
export function changedParagraphs(
  before: string,
  paragraphs: readonly Pick<Paragraph, 'text'>[],
): readonly number[] {
  const ends: number[] = [];
  let end = -1;
  for (const { text } of paragraphs) ends.push((end += text.length + 1));
  const changed = new Set<number>();
  const mark = (from: number, to: number) => {
    for (const [index, last] of ends.entries()) {
      const first = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
      if (from < last && to > first) changed.add(index);
    }
  };
  let at = 0;
  for (const { value, added, removed } of diffWords(
    before,
    paragraphs.map(({ text }) => text).join(' '),
  )) {
    const isWordless = value.trim() === '';
    // What stands elsewhere today was moved, and is told there.
    const isMoved = paragraphs.some(({ text }) => text === value.trim());
    if (removed && !isWordless && !isMoved) mark(at, at + 1);
    if (added && !isWordless) mark(at + leading(value), at + value.trimEnd().length);
    if (!removed) at += value.length;
  }
  const last = paragraphs.length - 1;
  return changed.size === 0 && last >= 0 ? [last] : [...changed].sort((a, b) => a - b);
}

const leading = (text: string): number => text.length - text.trimStart().length;
