import type { MdastNode } from 'satteri';
import { childrenOf, elementName, lineOf, type Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { lackingIn, lineOfPlaceIn, placeIn, placeInWords } from './places.ts';
import type { GuideRule } from './rule.ts';

/** Parts that say something of what stands in them: since when it holds, where it holds, how sure it is. */
const parts = {
  Since: 'note on since when it holds',
  Note: 'note',
  Assumed: 'mark of what is assumed',
  InPractice: 'part for the practice',
  OnYourScreen: "part for the reader's own screen",
} as const;

type PartName = keyof typeof parts;

const names = Object.keys(parts) as PartName[];

export const partsDiffer: GuideRule = {
  id: 'guide-parts-differ',
  title: 'A page has the notes and the parts of its source',
  why: 'Readers of one language would not be told what all others are told.',
  yieldsInFileTo: [
    'guide-markup',
    'guide-steps-differ',
    'guide-labels-differ',
    'guide-headings-differ',
    'guide-copied',
  ],
  judge: (guide, { source, sourceLanguage }) => {
    if (guide.language === sourceLanguage || !source?.tree || !guide.tree) return [];
    return names.flatMap((name) => differing(name, guide, source));
  },
};

function differing(name: PartName, guide: Guide, source: Guide): Problem[] {
  const given = guide.tree ? linesOf(name, guide.tree) : [];
  const wanted = source.tree ? linesOf(name, source.tree) : [];
  const first =
    given.length < wanted.length ? lackingIn(guide, source, given, wanted)[0] : undefined;
  // Of the paragraphs of a step, the one that has none.
  const missing =
    wanted
      .filter((line) => first !== undefined && placeIn(source, line) === placeIn(source, first))
      .find((line) => !given.includes(lineInPlace(guide, source, line))) ?? first;
  const [extra] = given.slice(wanted.length);
  if (missing !== undefined) {
    const place = placeIn(source, missing);
    const others = given.filter((line) => placeIn(guide, line) === place).length;
    const more = wanted.length - given.length - 1;
    return [
      {
        line: lineInPlace(guide, source, missing),
        isGap: true,
        message:
          `${placeInWords(guide, place)} ${others > 0 ? 'lacks a' : 'has no'} ${parts[name]}, <${name}>.` +
          (more > 0 ? ` ${String(more)} more ${more === 1 ? 'is' : 'are'} missing.` : ''),
        fix: `Translate it from line ${String(missing)} of the English text: <${name}>…</${name}>.`,
      },
    ];
  }
  if (extra === undefined) return [];
  return [
    {
      line: extra,
      message: `The English text has <${name}> ${times(wanted.length)}, and this is one more.`,
      fix: 'Remove the tag and its end, or the whole part.',
    },
  ];
}

/** The paragraph in the place of the English one, where the step is divided in the same way; or else where the part begins. */
function lineInPlace(guide: Guide, source: Guide, line: number): number {
  const place = placeIn(source, line);
  const linesIn = (page: Guide) =>
    (page.tree ? paragraphsOf(page.tree) : [])
      .map((paragraph) => paragraph.line)
      .filter((each) => placeIn(page, each) === place);
  const [own, theirs] = [linesIn(guide), linesIn(source)];
  const at = theirs.findLastIndex((each) => each <= line);
  return (
    (own.length === theirs.length ? own[at] : undefined) ??
    lineOfPlaceIn(guide, place) ??
    Math.min(line, guide.lines.length)
  );
}

const times = (count: number): string => (count === 1 ? 'once' : `${String(count)} times`);

/** Whether a translation lacks such a part, and with it what stands in there. */
export const lacksPart = (guide: Guide, source: Guide): boolean =>
  names.some((name) => {
    if (!guide.tree || !source.tree) return false;
    return linesOf(name, guide.tree).length < linesOf(name, source.tree).length;
  });

/** Lines on which elements of this name begin. */
function linesOf(name: string, node: MdastNode): number[] {
  const below = childrenOf(node).flatMap((child) => linesOf(name, child));
  return elementName(node) === name ? [lineOf(node), ...below] : below;
}
