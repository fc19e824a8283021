/** A section of a page as its file has it. */
interface Section {
  readonly text: string;
}

/**
 * Which section of the source each section of a translation is, where some are missing: their order is the same, and they share
 * addresses, keys, numbers and names.
 *
 * @returns by the index of the translation's section, the index of the source's
 */
export function sectionsOf(own: readonly Section[], source: readonly Section[]): readonly number[] {
  if (own.length >= source.length) return own.map((_, index) => index);
  const likeness = own.map((mine) => source.map((theirs) => alike(mine.text, theirs.text)));
  const spare = source.length - own.length;
  // The best way to place the sections from `at` on, when `skipped` of the source are left out before.
  const known = new Map<string, { readonly score: number; readonly places: readonly number[] }>();
  const best = (at: number, skipped: number): { score: number; places: readonly number[] } => {
    if (at === own.length) return { score: 0, places: [] };
    const name = `${String(at)} ${String(skipped)}`;
    const before = known.get(name);
    if (before) return before;
    let found = { score: -1, places: [] as readonly number[] };
    for (let more = skipped; more <= spare; more += 1) {
      const rest = best(at + 1, more);
      const score = (likeness[at]?.[at + more] ?? 0) + rest.score;
      if (score > found.score) found = { score, places: [at + more, ...rest.places] };
    }
    known.set(name, found);
    return found;
  };
  return best(0, 0).places;
}

/** Addresses of our own pages name the language. */
export const linksWithoutLanguage = (text: string): string =>
  text.replace(/(\]\(|href=")\/[^/\s]+\//g, '$1/');

const wordsOf = (text: string): readonly string[] => {
  return [
    ...new Set(
      linksWithoutLanguage(text).match(/[\p{L}\p{N}][\p{L}\p{N}.:/#_-]*[\p{L}\p{N}]/gu) ?? [],
    ),
  ];
};

/** What both have counts twice as much as their length. */
function alike(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shared = left.filter((word) => right.includes(word)).length;
  const [short = 0, long = 1] = [one.length, other.length].sort((a, b) => a - b);
  return (4 * shared) / Math.max(1, left.length + right.length) + short / Math.max(1, long);
}
