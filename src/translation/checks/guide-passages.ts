import type { Check } from '../check.ts';
import { blocksOf, type Block } from '../exchange/blocks.ts';
import { sourcePageOf } from '../project.ts';

export const guidePassages: Check = {
  id: 'guide-passages-differ',
  title: 'Each part of a page has as many passages as its source',
  why: 'A paragraph or a list item that is left out is missed by nobody but the reader. Numbers are compared passage by passage.',
  severity: 'warning',
  yieldsInFileTo: [
    'guide-readable',
    'guide-markup',
    'guide-steps-differ',
    'guide-headings-differ',
    'guide-parts-differ',
    'guide-copied',
  ],
  run: (project) =>
    project.guides
      .filter(({ language }) => language !== project.sourceLanguage)
      .flatMap((guide) => {
        const source = sourcePageOf(project, guide);
        if (!source?.tree || !guide.tree) return [];
        const own = partsOf(blocksOf(guide));
        return [...partsOf(blocksOf(source))].flatMap(([part, theirs]) => {
          const blocks = own.get(part) ?? [];
          const more = blocks.length > theirs.length;
          if (blocks.length === theirs.length) return [];
          return {
            file: guide.file,
            line: (blocks[0] ?? [...own.values()].flat()[0])?.line ?? 1,
            message: `This part of the page has ${passages(blocks.length)}, in the English text ${passages(theirs.length)}.`,
            fix: `Compare with line ${String(theirs[0]?.line ?? 1)} of the English text: ${more ? 'put together or remove what is divided or added here' : 'translate the paragraph, item or cell that is missing here'}.`,
          };
        });
      }),
};

const passages = (count: number): string =>
  count === 1 ? 'one passage' : `${String(count)} passages`;

/** By the step or the heading that they stand below; what stands before all of them is one part as well. */
function partsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  return Map.groupBy(blocks, ({ id }) => (id.includes('.') ? (id.split('.')[0] ?? '') : ''));
}
