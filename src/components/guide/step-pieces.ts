import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Paragraph } from '../../translation/drift/paragraphs.ts';

/** A paragraph of the printed step, and where something that follows it is written: an offset in its markup. */
interface Printed {
  readonly kind: Paragraph['kind'];
  readonly behind: number;
}

/**
 * The markup of a step, cut before its first paragraph and behind each: of an item of a list within it, so that what is put
 * there stands in the item. As many pieces as paragraphs and two more, of which the last is the rest.
 *
 * @param paragraphs of the step, as its file has them
 * @returns `null` when the step is not printed so: then nobody can say where a paragraph ends
 */
export function piecesOf(
  markup: string,
  paragraphs: readonly Pick<Paragraph, 'kind'>[],
): readonly string[] | null {
  const printed = printedIn(parseFragment(markup, { sourceCodeLocationInfo: true }).childNodes);
  const kindsOf = (list: readonly Pick<Paragraph, 'kind'>[]) => list.map(({ kind }) => kind).join();
  if (printed === null || kindsOf(printed) !== kindsOf(paragraphs)) return null;
  const cuts = [0, 0, ...printed.map(({ behind }) => behind), markup.length];
  return cuts.slice(1).map((end, index) => markup.slice(cuts[index], end));
}

function printedIn(nodes: readonly Tree.ChildNode[]): readonly Printed[] | null {
  const found: Printed[] = [];
  let run: Tree.ChildNode[] = [];
  const endRun = () => {
    const last = run.findLast((node) => !isBlank(node));
    if (last) found.push({ kind: 'paragraph', behind: last.sourceCodeLocation?.endOffset ?? 0 });
    run = [];
  };
  for (const node of nodes) {
    const name = 'tagName' in node ? node.tagName : '';
    if (!/^(?:p|h[2-6]|[ou]l)$/.test(name)) {
      if (holdsBlocks(node)) return null;
      run.push(node);
      continue;
    }
    endRun();
    if (!('tagName' in node)) continue;
    const { endOffset } = node.sourceCodeLocation ?? { endOffset: 0 };
    if (name === 'p') found.push({ kind: 'paragraph', behind: endOffset });
    else if (name.startsWith('h')) found.push({ kind: 'heading', behind: endOffset });
    else {
      const items = node.childNodes.filter((child) => !isBlank(child)).map(printedItem);
      if (items.includes(null)) return null;
      found.push(...items.flatMap((each) => each ?? []));
    }
  }
  endRun();
  return found;
}

/** An item of a list, and those of a list in it. */
function printedItem(node: Tree.ChildNode): readonly Printed[] | null {
  if (!('tagName' in node) || node.tagName !== 'li') return null;
  const at = node.childNodes.findIndex(
    (child) => 'tagName' in child && /^[ou]l$/.test(child.tagName),
  );
  const inner = at < 0 ? [] : node.childNodes.slice(at);
  const nested = printedIn(inner);
  const end = node.sourceCodeLocation?.endTag?.startOffset;
  const behind = inner[0]?.sourceCodeLocation?.startOffset ?? end;
  return behind === undefined || nested === null ? null : [{ kind: 'item', behind }, ...nested];
}

const isBlank = (node: Tree.ChildNode): boolean =>
  node.nodeName === '#comment' || ('value' in node && node.value.trim() === '');

const holdsBlocks = (node: Tree.ChildNode): boolean =>
  'tagName' in node &&
  (/^(?:p|h\d|[ou]l|li|table|div|aside|section|blockquote|pre|figure|details|dl)$/.test(
    node.tagName,
  ) ||
    node.childNodes.some(holdsBlocks));
