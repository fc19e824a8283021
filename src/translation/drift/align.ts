/** A text as two versions of a list are compared by it: its hash, and its words as far as they are known. */
export interface Piece {
  readonly hash: string;
  /** `null`: only the hash was kept. */
  readonly text: string | null;
}

/** Pieces of one version and what they are in the other, as indices. Empty on one side: removed or added. */
export interface Group {
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly isSame: boolean;
}

/** From so much likeness on, 0 to 1, two texts are versions of one. */
const likeFrom = 0.5;

/**
 * What became of each piece of a list: every index of both versions is in one group. Pieces with equal hashes are the same,
 * wherever they stand; what is left between them is paired by its words, one with one, one with two or three (split), or two
 * or three with one (joined); and what is like nothing by its place, where as many are left on both sides.
 */
export function align(before: readonly Piece[], now: readonly Piece[]): readonly Group[] {
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  const same = sameIn(before, now);
  const moved = sameElsewhere(before, now, same);
  const [movedBefore, movedNow] = [
    new Set(moved.map(([a]) => a)),
    new Set(moved.map(([, b]) => b)),
  ];
  for (const [a, b] of [...same, [before.length, now.length] as const]) {
    groups.push(
      ...between(
        before,
        now,
        range(i, a).filter((index) => !movedBefore.has(index)),
        range(j, b).filter((index) => !movedNow.has(index)),
      ),
    );
    [i, j] = [a + 1, b + 1];
  }
  for (const [a, b] of [...same, ...moved]) groups.push({ before: [a], now: [b], isSame: true });
  return withMovedAndChanged(groups, before, now);
}

export const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/⟨[^⟩]*⟩|[\p{L}\p{N}]+/gu) ?? [];

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

type Pair = readonly [before: number, now: number];

/** The equal pieces in the same order, with the most words that there can be. */
function sameIn(before: readonly Piece[], now: readonly Piece[]): readonly Pair[] {
  const weight = ({ text }: Piece) => 1 + (text === null ? 0 : wordsIn(text).length);
  return best(before.length, now.length, (i, j) => {
    const [one, other] = [before[i], now[j]];
    return one && other && one.hash === other.hash
      ? [{ a: 1, b: 1, score: Math.max(weight(one), weight(other)) }]
      : [];
  }).map(({ i, j }) => [i, j]);
}

/** Equal pieces in another order, first come, first served. */
function sameElsewhere(
  before: readonly Piece[],
  now: readonly Piece[],
  same: readonly Pair[],
): readonly Pair[] {
  const [usedBefore, usedNow] = [new Set(same.map(([a]) => a)), new Set(same.map(([, b]) => b))];
  const pairs: Pair[] = [];
  for (const [a, { hash }] of before.entries()) {
    if (usedBefore.has(a)) continue;
    const b = now.findIndex((piece, index) => piece.hash === hash && !usedNow.has(index));
    if (b < 0) continue;
    usedNow.add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** Of a stretch without equal pieces. */
function between(
  before: readonly Piece[],
  now: readonly Piece[],
  from: readonly number[],
  to: readonly number[],
): Group[] {
  const words = (list: readonly Piece[], indices: readonly number[]) =>
    indices.map((index) => wordsIn(list[index]?.text ?? ''));
  const [mine, theirs] = [words(before, from), words(now, to)];
  const matches = best(from.length, to.length, (i, j) =>
    shapes.flatMap(([a, b]) => {
      const [one, other] = [mine.slice(i, i + a), theirs.slice(j, j + b)];
      if (one.length < a || other.length < b) return [];
      const whole = [one.flat(), other.flat()] as const;
      // Of a split, each part has to come from the whole.
      const isWhole = [
        ...one.map((part) => [part, whole[1]]),
        ...other.map((part) => [part, whole[0]]),
      ]
        .filter(() => a + b > 2)
        .every(([part = [], all = []]) => shared(part, all) >= likeFrom * part.length);
      const common = shared(...whole);
      const like = (2 * common) / Math.max(1, whole[0].length + whole[1].length);
      return like >= likeFrom && isWhole ? [{ a, b, score: common - 0.1 * (a + b - 2) }] : [];
    }),
  );
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  for (const match of [...matches, { i: from.length, j: to.length, a: 0, b: 0 }]) {
    groups.push(...byPlace(from.slice(i, match.i), to.slice(j, match.j)));
    [i, j] = [match.i + match.a, match.j + match.b];
    if (match.a > 0) {
      const [own, theirs] = [from.slice(match.i, i), to.slice(match.j, j)];
      groups.push({ before: own, now: theirs, isSame: false });
    }
  }
  return groups;
}

const byPlace = (from: readonly number[], to: readonly number[]): Group[] =>
  from.length === to.length
    ? from.map((index, at) => ({ before: [index], now: to.slice(at, at + 1), isSame: false }))
    : [
        ...from.map((index) => ({ before: [index], now: [], isSame: false })),
        ...to.map((index) => ({ before: [], now: [index], isSame: false })),
      ];

/** What went at one place and came at another, with words changed on the way. */
function withMovedAndChanged(
  groups: readonly Group[],
  before: readonly Piece[],
  now: readonly Piece[],
): readonly Group[] {
  const found: Group[] = [];
  const gone = groups.filter((group) => group.now.length === 0);
  const paired = new Set<Group>();
  for (const group of groups.filter((each) => each.before.length === 0)) {
    const words = wordsIn(now[group.now[0] ?? -1]?.text ?? '');
    const from = gone.find((each) => {
      const own = wordsIn(before[each.before[0] ?? -1]?.text ?? '');
      const like = (2 * shared(own, words)) / Math.max(1, own.length + words.length);
      return !paired.has(each) && like >= likeFrom;
    });
    if (!from) continue;
    paired.add(from).add(group);
    found.push({ before: from.before, now: group.now, isSame: false });
  }
  return [...groups.filter((each) => !paired.has(each)), ...found];
}

/** One with one, split in two or three, joined of two or three. */
const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const;

/** How many words two texts share, each as often as both have it. */
function shared(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  return other.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  }).length;
}

interface Step {
  /** So many of the first list, and so many of the second. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The way through two lists of these lengths whose steps have the highest score together; between steps, either may go on. */
function best(
  rows: number,
  columns: number,
  stepsAt: (i: number, j: number) => readonly Step[],
): readonly (Step & { readonly i: number; readonly j: number })[] {
  const at = (i: number, j: number) => i * (columns + 1) + j;
  const scores = Array.from({ length: (rows + 1) * (columns + 1) }, () => 0);
  const chosen = new Map<number, Step>();
  const score = (i: number, j: number) => scores[at(i, j)] ?? 0;
  for (let i = rows; i >= 0; i -= 1) {
    for (let j = columns; j >= 0; j -= 1) {
      let most = Math.max(i < rows ? score(i + 1, j) : 0, j < columns ? score(i, j + 1) : 0);
      for (const step of i < rows && j < columns ? stepsAt(i, j) : []) {
        const sum = step.score + score(i + step.a, j + step.b);
        if (sum <= most) continue;
        most = sum;
        chosen.set(at(i, j), step);
      }
      scores[at(i, j)] = most;
    }
  }
  const way: (Step & { i: number; j: number })[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    const step = chosen.get(at(i, j));
    if (step) {
      way.push({ ...step, i, j });
      [i, j] = [i + step.a, j + step.b];
    } else if (score(i + 1, j) >= score(i, j + 1)) i += 1;
    else j += 1;
  }
  return way;
}

/** Of a list of numbers, the indices of those that are out of order: the rest ascends, and weighs as much as it can. */
export function outOfOrder(
  numbers: readonly number[],
  weights: readonly number[],
): ReadonlySet<number> {
  const sums: { sum: number; from: number }[] = [];
  for (const [index, number] of numbers.entries()) {
    let top = { sum: 0, from: -1 };
    for (const [earlier, other] of numbers.slice(0, index).entries()) {
      const sum = sums[earlier]?.sum ?? 0;
      if (other <= number && sum > top.sum) top = { sum, from: earlier };
    }
    sums.push({ sum: top.sum + (weights[index] ?? 1), from: top.from });
  }
  const most = Math.max(0, ...sums.map(({ sum }) => sum));
  const rest = new Set(numbers.keys());
  for (let at = sums.findIndex(({ sum }) => sum === most); at >= 0; at = sums[at]?.from ?? -1) {
    rest.delete(at);
  }
  return rest;
}
