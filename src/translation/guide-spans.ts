import type { MdastNode } from 'satteri';
import { childrenOf, type Guide } from './guide-file.ts';

/** A run of words of a page, in UTF-16 units of its file: no code, tag or address. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether it is a value of front matter, which may stand in quotation marks of YAML. */
  readonly isValue: boolean;
}

/** Of values of front matter and of sentences, in the order of the file. */
export function spansOf({ tree, frontMatter, lines }: Guide): Span[] {
  const inNode = (node: MdastNode): Span[] => {
    const { start, end } = node.position ?? {};
    return node.type === 'text' && start && end
      ? [{ start: start.offset ?? 0, end: end.offset ?? 0, isValue: false }]
      : childrenOf(node).flatMap(inNode);
  };
  const inEntries = Object.values(frontMatter.entries).map(({ line }) => {
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const value = /^[^:]*:\s*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0;
    return { start: start + value, end: start + (lines[line - 1]?.length ?? 0), isValue: true };
  });
  return [...inEntries, ...(tree ? inNode(tree) : [])].sort((a, b) => a.start - b.start);
}
