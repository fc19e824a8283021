import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { isWebAddress } from './components.ts';
import { hasGap } from './gaps.ts';
import { lackingIn, lineOfPlaceIn, placeIn } from './places.ts';

interface Link {
  /** The same in every language. */
  readonly target: string;
  readonly line: number;
}

/** Links that a translation has fewer times than its source: each is named at the first step or section that lacks it. */
export function lostLinks(guide: Guide, source: Guide): Problem[] {
  // Of a page that cannot be read, no link is known.
  if (guide.problem || source.problem) return [];
  const [own, theirs] = [linksOf(guide), linksOf(source)];
  const known = new Set(theirs.map(({ target }) => target));
  /** An address of another site in its place is told as what it is: guide-addresses-differ. */
  const isReplaced = (target: string) =>
    isWebAddress(target) &&
    own.some((link) => isWebAddress(link.target) && !known.has(link.target));
  return [...known].flatMap((target) => {
    const is = (link: Link) => link.target === target;
    const [given, wanted] = [own.filter(is), theirs.filter(is)];
    if (given.length >= wanted.length || isReplaced(target)) return [];
    const lines = (links: readonly Link[]) => links.map(({ line }) => line);
    const lost = lackingIn(guide, source, lines(given), lines(wanted));
    const address = target.startsWith('/') ? `/${guide.language}${target}` : target;
    return lost.slice(0, wanted.length - given.length).map((line) => ({
      line: lineOfPlaceIn(guide, placeIn(source, line)) ?? Math.min(line, guide.lines.length),
      // The check of printed signs tells of a link that has lost one of its brackets.
      isInGap: hasGap(guide, source) || isPrinted(address, guide),
      message:
        given.length === 0
          ? `The link to ${address} is missing.`
          : `The link to ${address} stands here ${times(given.length)}, in the English text ${times(wanted.length)}.`,
      fix: `Add it where the English ${guide.kind} has it, in line ${String(line)}.`,
    }));
  });
}

const times = (count: number): string =>
  count < 3 ? (['', 'once', 'twice'][count] ?? '') : `${String(count)} times`;

const isPrinted = (address: string, { passages }: Guide): boolean =>
  passages.some(({ text }) => text.includes(address));

const linksOf = ({ links, language }: Guide): Link[] =>
  links.map(({ url, line }) => ({
    target: url.startsWith(`/${language}/`) ? url.slice(language.length + 1) : url,
    line,
  }));
