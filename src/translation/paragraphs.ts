import type { MdastNode } from 'satteri';
import { childrenOf, elementName, lineOf, stepIdOf } from './guide-file.ts';

/** What a reader reads in one piece: a paragraph, a heading, a cell, or the words of an item of a list. */
export interface Paragraph {
  readonly nodes: readonly MdastNode[];
  readonly line: number;
  /** Id of the step around it; `null` outside the steps. */
  readonly step: string | null;
}

const pieces: readonly string[] = ['paragraph', 'heading', 'tableCell'];
const blocks: readonly string[] = [
  ...pieces,
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'root',
];

const hasBlocks = (node: MdastNode): boolean =>
  ['Steps', 'Step'].includes(elementName(node) ?? '') ||
  blocks.includes(node.type) ||
  childrenOf(node).some(hasBlocks);

/** Words that stand in an item of a list without a paragraph around them are one too. */
export function paragraphsOf(node: MdastNode, step: string | null = null): Paragraph[] {
  const inside = elementName(node) === 'Step' ? stepIdOf(node) : step;
  if (pieces.includes(node.type)) return [{ nodes: childrenOf(node), line: lineOf(node), step }];
  const found: Paragraph[] = [];
  let words: MdastNode[] = [];
  const end = () => {
    const [first] = words;
    if (first) found.push({ nodes: words, line: lineOf(first), step: inside });
    words = [];
  };
  for (const child of childrenOf(node)) {
    if (hasBlocks(child)) {
      end();
      found.push(...paragraphsOf(child, inside));
    } else words.push(child);
  }
  end();
  return found;
}
