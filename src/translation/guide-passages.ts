import type { MdastNode } from 'satteri';
import { childrenOf, elementName, inSentences, lineOf } from './guide-nodes.ts';

/** A paragraph, heading, cell or line of components: text that a reader reads in one piece. */
export interface Passage {
  readonly text: string;
  /** Where it begins. */
  readonly line: number;
  /** Where in the text each of its lines in the file begins. */
  readonly lines: readonly { readonly at: number; readonly line: number }[];
  /** What is said of the reader's own screen: from and to. The practice does not show it. */
  readonly onOwnScreen: readonly (readonly [from: number, to: number])[];
}

/** The line of the file in which a place of a passage stands. */
export const lineOfPlace = (
  { line, lines }: { readonly line: number; readonly lines?: Passage['lines'] },
  at: number,
): number => lines?.findLast((each) => each.at <= at)?.line ?? line;

/** What Markdown itself makes one piece of. */
const pieces: readonly string[] = ['paragraph', 'heading', 'tableCell'];

/** Components around pieces, even where they stand on one line. */
const aroundPieces: readonly string[] = ['Steps', 'Step', 'Since'];

const isOfSentence = (node: MdastNode): boolean => {
  const name = elementName(node);
  const mayBe = name === null ? inSentences.includes(node.type) : !aroundPieces.includes(name);
  return mayBe && childrenOf(node).every(isOfSentence);
};

/**
 * All passages in the order of the page. A line that is nothing but components is for MDX no paragraph: the words stand in
 * elements beside the paragraphs, whichever component it is.
 */
export function passagesIn(node: MdastNode): readonly Passage[] {
  if (pieces.includes(node.type)) return [passageOf([node])];
  const found: Passage[] = [];
  let words: MdastNode[] = [];
  const end = () => {
    const passage = words.length > 0 ? passageOf(words) : null;
    if (passage && passage.text !== '') found.push(passage);
    words = [];
  };
  for (const child of childrenOf(node)) {
    const before = words.at(-1)?.position?.end.line;
    if (before !== undefined && before !== lineOf(child)) end();
    if (isOfSentence(child)) words.push(child);
    else {
      end();
      found.push(...passagesIn(child));
    }
  }
  end();
  return found;
}

interface Part {
  readonly text: string;
  readonly line: number;
  readonly isOnOwnScreen?: boolean;
}

function passageOf(nodes: readonly MdastNode[]): Passage {
  const lines: { at: number; line: number }[] = [];
  const onOwnScreen: (readonly [number, number])[] = [];
  let text = '';
  for (const part of nodes.flatMap(partsOf)) {
    if (lines.at(-1)?.line !== part.line) lines.push({ at: text.length, line: part.line });
    const words = part.text.replace(/\s+/g, ' ');
    const from = text.length;
    text += text === '' || text.endsWith(' ') ? words.trimStart() : words;
    if (part.isOnOwnScreen === true) onOwnScreen.push([from, text.length]);
  }
  const [first] = nodes;
  return { text: text.trimEnd(), line: first ? lineOf(first) : 1, lines, onOwnScreen };
}

/** Components whose words stand on a screen as they are, and are not ours to translate. */
const quoting: readonly (string | null)[] = ['Name', 'Label'];

/** The words of a node without what is said by others: a server's words, written as code, and names on a screen. */
function partsOf(node: MdastNode): readonly Part[] {
  const line = lineOf(node);
  if (node.type === 'break') return [{ text: ' ', line }];
  if (node.type === 'inlineCode' || quoting.includes(elementName(node)))
    return [{ text: '…', line }];
  if (node.type === 'text') {
    return node.value.split(/(?<=\n)/).map((text, index) => ({ text, line: line + index }));
  }
  const parts = childrenOf(node).flatMap(partsOf);
  if (elementName(node) !== 'OnYourScreen') return parts;
  // It stands in the place of what is said in the practice, not behind it.
  return [{ text: ' ', line }, ...parts.map((part) => ({ ...part, isOnOwnScreen: true }))];
}
