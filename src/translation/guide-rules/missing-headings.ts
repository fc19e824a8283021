import type { Guide, Heading } from '../guide-file.ts';

/**
 * Headings of the source of which a translation lacks the twins. Words of two languages cannot be compared, so sections are
 * known by what is the same in every language: labels, links, numbers, steps, and how many paragraphs they have.
 *
 * @returns `null` when several answers are equally good, or the headings do not fit at all
 */
export function missingHeadings(page: Guide, source: Guide): readonly Heading[] | null {
  const count = source.headings.length - page.headings.length;
  const theirs = sectionsOf(source);
  const own = sectionsOf(page);
  let best = { score: -1, missing: null as readonly number[] | null };
  let tried = 0;
  for (const missing of choicesOf(source.headings.length, count)) {
    tried += 1;
    if (tried > mostTried) return null;
    const left = theirs.filter((_, index) => index === 0 || !missing.includes(index - 1));
    if (left.some(({ heading }, index) => heading?.depth !== own[index]?.heading?.depth)) continue;
    // A heading may be missing with its section, or alone: then its section belongs to the one before it.
    const whole = left.map(({ marks }) => marks);
    const scores = [whole, joined(theirs, missing)].map((all) => {
      const sum = all.reduce(
        (before, marks, index) => before + likeness(marks, own[index]?.marks ?? []),
        0,
      );
      // Rounded, so that equal sums in another order are equal.
      return Math.round(sum * 1e6);
    });
    const score = Math.max(...scores);
    if (score > best.score) best = { score, missing };
    else if (score === best.score) best = { score, missing: null };
  }
  return best.missing?.flatMap((index) => source.headings[index] ?? []) ?? null;
}

/** More ways to leave out headings are not gone through: the page has hardly been begun. */
const mostTried = 3000;

/** The marks of each section that is left, with those of the sections behind it whose headings are missing. */
function joined(
  sections: readonly Section[],
  missing: readonly number[],
): readonly (readonly string[])[] {
  const all: string[][] = [];
  for (const [index, { marks }] of sections.entries()) {
    if (index > 0 && missing.includes(index - 1)) all.at(-1)?.push(...marks);
    else all.push([...marks]);
  }
  return all;
}

interface Section {
  /** `undefined` for what stands before all headings. */
  readonly heading: Heading | undefined;
  /** What is the same in every language. */
  readonly marks: readonly string[];
}

function sectionsOf({ headings, references, links, steps, passages, language }: Guide): Section[] {
  return [undefined, ...headings].map((heading, index) => {
    const [start, end] = [heading?.line ?? 0, headings[index]?.line ?? Infinity];
    const isHere = ({ line }: { readonly line: number }) => line >= start && line < end;
    const texts = passages.filter(isHere);
    return {
      heading,
      marks: [
        ...references.filter(isHere).map(({ key }) => key),
        ...links.filter(isHere).map(({ url }) => url.replace(`/${language}/`, '/')),
        ...steps.filter(isHere).map(({ id }) => id),
        ...texts.flatMap(({ text }) => text.match(/\d+/g) ?? []),
        ...texts.map(() => 'a paragraph'),
      ],
    };
  });
}

/** From 0 for nothing in common to 1 for the same marks (Dice's coefficient). */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const shared = one.filter((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(1, one.length + other.length);
}

/** Every way to choose `count` of the numbers from `start` to `all - 1`. */
function* choicesOf(all: number, count: number, start = 0): Generator<readonly number[]> {
  if (count === 0) yield [];
  else {
    for (let first = start; first <= all - count; first += 1) {
      for (const rest of choicesOf(all, count - 1, first + 1)) yield [first, ...rest];
    }
  }
}
