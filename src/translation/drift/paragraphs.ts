import type { MdastNode } from 'satteri';
import { childrenOf, elementName, lineOf } from '../guide-file.ts';
import { pageText } from './normal-text.ts';

/** `tag`: the opening of a component around paragraphs, such as `<Since source="…">`. */
export type ParagraphKind = 'paragraph' | 'heading' | 'item' | 'row' | 'tag';

/** The smallest piece whose freshness is judged: a paragraph, a heading, an item of a list, a row of a table. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly line: number;
  /** What it is made of, in the tree of the page; empty for a tag. */
  readonly nodes: readonly MdastNode[];
}

/**
 * The paragraphs of a part of a page, in its order. Their texts with a space between are the text of the part.
 *
 * @param nodes neighbours in the tree of the page
 */
export function paragraphsIn(nodes: readonly MdastNode[], language: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let run: MdastNode[] = [];
  const add = (kind: ParagraphKind, own: readonly MdastNode[], text = pageText(own, language)) => {
    const [first] = own;
    if (first && text !== '') {
      found.push({ kind, text, line: lineOf(first), nodes: kind === 'tag' ? [] : own });
    }
  };
  const endRun = () => {
    add('paragraph', run);
    run = [];
  };
  for (const node of nodes) {
    const kind = kindOf(node);
    if (kind === 'words') {
      // Components on lines of their own are as many paragraphs, and have no node around them that says so.
      if (lineOf(node) > endOf(run.at(-1) ?? node)) endRun();
      run.push(node);
      continue;
    }
    endRun();
    if (kind === 'around') {
      const children = childrenOf(node);
      if (elementName(node) !== null) {
        add('tag', [node], pageText([{ ...node, children: [] } as MdastNode], language));
      }
      found.push(...paragraphsIn(children, language));
    } else if (kind === 'item') {
      const [own, inner] = partition(childrenOf(node), (child) => child.type !== 'list');
      // The words of an item stand side by side, without the space that parts two neighbours of a page.
      if (own.length > 0) add('item', [{ ...node, children: own } as MdastNode]);
      found.push(...paragraphsIn(inner, language));
    } else add(kind, [node]);
  }
  endRun();
  return found;
}

function kindOf(node: MdastNode): ParagraphKind | 'around' | 'words' {
  if (node.type === 'paragraph' || node.type === 'heading') return node.type;
  if (node.type === 'listItem') return 'item';
  if (node.type === 'tableRow') return 'row';
  if (['list', 'table', 'blockquote'].includes(node.type)) return 'around';
  if (elementName(node) !== null) return childrenOf(node).some(isBlock) ? 'around' : 'words';
  return node.type === 'code' ? 'paragraph' : 'words';
}

const isBlock = (node: MdastNode): boolean => kindOf(node) !== 'words';

const endOf = (node: MdastNode): number => node.position?.end.line ?? lineOf(node);

function partition<T>(list: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((each) => !test(each))];
}

/**
 * Whether two languages have the same paragraphs in a part of a page: as many, of the same kinds, and with the same labels
 * and windows in each. Only then does the place of a paragraph tell which one is its translation.
 */
export const areAlike = (source: readonly Paragraph[], own: readonly Paragraph[]): boolean =>
  source.length === own.length &&
  source.every(
    ({ kind, text }, index) =>
      own[index]?.kind === kind && namedIn(text) === namedIn(own[index].text),
  );

const namedIn = (text: string): string =>
  (text.match(/⟨(?:Ui|See|Where) [^⟩]+⟩/gu) ?? []).sort().join(' ');
