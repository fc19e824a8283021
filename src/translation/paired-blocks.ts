import { blocksOf, type Block } from './exchange/blocks.ts';
import type { Guide } from './guide-file.ts';
import { sourcePageOf, type Project } from './project.ts';

export interface PairedBlocks {
  readonly guide: Guide;
  readonly own: Block;
  readonly theirs: Block;
}

/** Passage by passage, each translated page beside its source, where it is divided as its source is. */
export const pairedBlocks = (project: Project): PairedBlocks[] =>
  project.guides
    .filter(({ language }) => language !== project.sourceLanguage)
    .flatMap((guide) => {
      const source = sourcePageOf(project, guide);
      if (!source) return [];
      const theirs = new Map(blocksOf(source).map((block) => [block.id, block]));
      const own = blocksOf(guide);
      const pairs = own.flatMap((block) => {
        const other = theirs.get(block.id);
        return other ? [{ guide, own: block, theirs: other }] : [];
      });
      // With other passages than the source, those of one number say different things.
      return own.length === theirs.size && pairs.length === own.length ? pairs : [];
    });
