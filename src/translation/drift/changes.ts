import { align, outOfOrder, wordsIn, type Group, type Piece } from './align.ts';
import { hashOf, isMinorChange, isOfRenamedLabels, normalText } from './normal-text.ts';
import type { Paragraph } from './paragraphs.ts';
import type { HashPair } from './records-file.ts';

/**
 * `changed`: the source says it in other words. `minor`: with other marks or capitals only. `added`: the translation lacks it.
 * `removed`: the source says it no longer. `moved`: the source says it at another place.
 */
export type ChangeKind = 'changed' | 'minor' | 'added' | 'removed' | 'moved';

/** One change of the source within a part of a page, as far as the translation has not followed it. */
export interface Change {
  readonly kind: ChangeKind;
  /** Indices of paragraphs of today's source; none of what was removed. */
  readonly source: readonly number[];
  /** Indices of paragraphs of the translation; none of what it lacks. */
  readonly own: readonly number[];
  /** The paragraph of the translation behind which an added one belongs; -1: before the first. */
  readonly behind: number;
  /** What the source said when it was translated; `null` of what was added. */
  readonly before: string | null;
}

interface Part {
  readonly source: readonly Paragraph[];
  readonly own: readonly Paragraph[];
}

/**
 * What has changed in a part of a page since it was translated, paragraph by paragraph.
 *
 * @param recorded the paragraphs of the part when it was accepted
 * @param texts source texts by hash
 * @param isRecorded whether the two texts of these hashes were accepted as each other's translation, wherever they stood
 * @returns `null` when it cannot be told by paragraphs: the paragraphs of the translation are not those that were accepted
 */
export function changesIn(
  { source, own }: Part,
  recorded: readonly HashPair[],
  texts: ReadonlyMap<string, string>,
  isRecorded: (pair: HashPair) => boolean,
): readonly Change[] | null {
  const [theirs, mine] = [source.map(pieceOf), own.map(pieceOf)];
  const before = recorded.map((pair) => ({
    hash: pair.source,
    text: texts.get(pair.source) ?? null,
  }));
  const ownOf = placesOf(recorded, mine);
  if (ownOf === null) return null;
  const groups = align(before, theirs);
  const isLost = groups.some((each) => !each.isSame && each.before.some((i) => !before[i]?.text));
  if (isLost) return null;

  const placeOf = placesNow(groups, ownOf);
  const used = new Set(ownOf.values());
  const isFollowed = (j: number) =>
    mine.some(
      ({ hash }, k) =>
        !used.has(k) && isRecorded({ source: theirs[j]?.hash ?? '', translation: hash }),
    );
  const moved = movedIn(groups, placeOf, theirs);
  const behind = (j: number) => placeOf.slice(0, j).findLast((place) => place !== null) ?? -1;
  return groups
    .flatMap((group): readonly Change[] => {
      const [i = -1] = group.before;
      const [j = -1] = group.now;
      const place = ownOf.get(i);
      if (group.before.length === 0) {
        return isFollowed(j)
          ? []
          : [{ kind: 'added', source: [j], own: [], behind: behind(j), before: null }];
      }
      const said = group.before.map((index) => before[index]?.text ?? '').join(' ');
      const places = group.before.flatMap((index) => ownOf.get(index) ?? []);
      if (group.now.length === 0) {
        return place === undefined
          ? []
          : [{ kind: 'removed', source: [], own: [place], behind: place, before: said }];
      }
      // Paragraphs that the translator took out are no concern of the source.
      if (places.length === 0) return [];
      const change = { source: group.now, own: places, behind: places[0] ?? -1, before: said };
      if (moved.has(group)) return [{ ...change, kind: 'moved' }];
      if (group.isSame) return [];
      if (group.before.length + group.now.length > 2)
        return regrouped(change, group, before, theirs);
      const pair = {
        source: theirs[j]?.hash ?? '',
        translation: mine[places[0] ?? -1]?.hash ?? '',
      };
      const now = source[j]?.text ?? '';
      if (isRecorded(pair) || isOfRenamedLabels(said, now, own[places[0] ?? -1]?.text ?? '')) {
        return [];
      }
      return [{ ...change, kind: isMinorChange(said, now) ? 'minor' : 'changed' }];
    })
    .sort((a, b) => a.behind - b.behind || (a.source[0] ?? -1) - (b.source[0] ?? -1));
}

const pieceOf = ({ text }: Paragraph): Piece => ({ hash: hashOf(text), text: normalText(text) });

/**
 * Where each accepted paragraph of the translation stands today, by index; a paragraph that is no more has none. One that was
 * corrected is known by its neighbours. `null` when they do not tell.
 */
function placesOf(
  recorded: readonly HashPair[],
  mine: readonly Piece[],
): ReadonlyMap<number, number> | null {
  const before = recorded.map(({ translation }) => ({ hash: translation, text: null }));
  const groups = align(before, mine);
  const lost = groups.filter((group) => group.now.length === 0);
  const strange = groups.filter((group) => group.before.length === 0);
  if (lost.length > 0 && strange.length > 0) return null;
  return new Map(
    groups.flatMap(({ before: [i], now: [k] }) =>
      i === undefined || k === undefined ? [] : [[i, k] as const],
    ),
  );
}

/** For each paragraph of today's source, that of the translation, or `null`. */
function placesNow(
  groups: readonly Group[],
  ownOf: ReadonlyMap<number, number>,
): readonly (number | null)[] {
  const places: (number | null)[] = [];
  for (const { before, now } of groups) {
    for (const [at, j] of now.entries()) {
      places[j] = ownOf.get(before[Math.min(at, before.length - 1)] ?? -1) ?? null;
    }
  }
  return Array.from(places, (place) => place ?? null);
}

/** The groups whose order in the translation is not that of today's source, with as few words as possible. */
function movedIn(
  groups: readonly Group[],
  placeOf: readonly (number | null)[],
  theirs: readonly Piece[],
): ReadonlySet<Group> {
  const inOrder = groups
    .flatMap((group) => {
      const [j = -1] = group.now;
      const place = placeOf[j] ?? null;
      return place === null ? [] : [{ group, j, place }];
    })
    .sort((a, b) => a.j - b.j);
  const out = outOfOrder(
    inOrder.map(({ place }) => place),
    inOrder.map(({ group }) =>
      group.now.reduce((sum, j) => sum + 1 + wordsIn(theirs[j]?.text ?? '').length, 0),
    ),
  );
  return new Set([...out].flatMap((index) => inOrder[index]?.group ?? []));
}

/** Split or joined: where it begins and ends is form, so only the parts that say something else have changed. */
function regrouped(
  change: Omit<Change, 'kind'>,
  { before: from, now: to }: Group,
  before: readonly Piece[],
  theirs: readonly Piece[],
): readonly Change[] {
  const textOf = (list: readonly Piece[], index: number) => list[index]?.text ?? '';
  const now = to.map((j) => textOf(theirs, j)).join(' ');
  const said = change.before ?? '';
  if (said === now) return [];
  const source = to.filter((j) => !said.includes(textOf(theirs, j)));
  const own = change.own.filter((_, at) => !now.includes(textOf(before, from[at] ?? -1)));
  const kind = isMinorChange(said, now) ? 'minor' : 'changed';
  return [
    {
      ...change,
      kind,
      source: source.length > 0 ? source : to,
      own: own.length > 0 ? own : change.own,
    },
  ];
}
