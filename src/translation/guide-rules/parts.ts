import type { MdastNode } from 'satteri';
import { childrenOf, elementName, lineOf, type Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import type { GuideRule } from './rule.ts';

/** Parts that say something of what stands in them: since when it holds, where it holds, how sure it is. */
const parts = ['Since', 'Note', 'Assumed', 'InPractice', 'OnYourScreen'] as const;

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
    const { tree } = source;
    return parts.flatMap((name) => differing(name, linesOf(name, tree), guide));
  },
};

function differing(name: string, wanted: readonly number[], { tree, lines }: Guide): Problem[] {
  const given = tree ? linesOf(name, tree) : [];
  const [missing] = wanted.slice(given.length);
  const [extra] = given.slice(wanted.length);
  if (missing !== undefined) {
    return [
      {
        line: Math.min(missing, lines.length),
        isGap: true,
        message:
          given.length === 0
            ? `<${name}> is missing.`
            : `<${name}> stands here ${times(given.length)}, in the English text ${times(wanted.length)}.`,
        fix: `Compare with line ${wanted.join(', ')} of the English text, and translate what is missing.`,
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

const times = (count: number): string => (count === 1 ? 'once' : `${String(count)} times`);

/** Whether a translation lacks such a part, and with it what stands in there. */
export const lacksPart = (guide: Guide, source: Guide): boolean =>
  parts.some((name) => {
    if (!guide.tree || !source.tree) return false;
    return linesOf(name, guide.tree).length < linesOf(name, source.tree).length;
  });

/** Lines on which elements of this name begin. */
function linesOf(name: string, node: MdastNode): number[] {
  const below = childrenOf(node).flatMap((child) => linesOf(name, child));
  return elementName(node) === name ? [lineOf(node), ...below] : below;
}
