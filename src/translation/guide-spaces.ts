import type { Guide } from './guide-file.ts';
import { spansOf } from './guide-spans.ts';
import { usesNoBreakSpace } from './no-break-space.ts';

/** Spaces in a sentence of a guide that are seen as a gap, or not seen and in the way. */
export interface Stray {
  readonly found: string;
  /** In UTF-16 units of the file. */
  readonly offset: number;
  readonly line: number;
}

/** Within a line: the spaces that begin one are the form of the file, and two at its end break it. */
const doubled = /(?<=\S)[ \t\u00a0\u2007\u202f]{2,}(?=\S)/gu;
const noBreak = /(?<![ \t\u00a0\u2007\u202f])[\u00a0\u2007\u202f](?![ \t\u00a0\u2007\u202f])/gu;

/** Strays in what readers read as sentences, in the order of the file; code, tags and addresses are left alone. */
export function straysIn(guide: Guide): Stray[] {
  const { lines, language } = guide;
  const text = lines.join('\n');
  const patterns = usesNoBreakSpace(language) ? [doubled] : [doubled, noBreak];
  const between = (start: number, end: number): Stray[] =>
    patterns.flatMap((pattern) =>
      [...text.slice(start, end).matchAll(pattern)].map(({ 0: found, index }) => ({
        found,
        offset: start + index,
        line: text.slice(0, start + index).split('\n').length,
      })),
    );
  return spansOf(guide)
    .flatMap(({ start, end }) => between(start, end))
    .sort((a, b) => a.offset - b.offset);
}
