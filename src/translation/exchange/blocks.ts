import type { MdastNode } from 'satteri';
import { childrenOf, elementName, type Guide } from '../guide-file.ts';
import { inSentences as markdownInSentences } from '../guide-nodes.ts';
import { textAttributes } from '../guide-rules/components.ts';
import { joined, type Code, type Content } from './content.ts';

/** A paragraph, heading, list item, cell, or a value of front matter or of an attribute: what is translated in one piece. */
export interface Block {
  /** The place in the guide: `title`, `s1.p2` (second paragraph below the first heading), `step-sign-in.list1.item2.p1`. */
  readonly id: string;
  /** Offsets in UTF-16 units: what is replaced when the block is translated. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly kind: BlockKind;
  readonly content: Content;
}

export type BlockKind = 'text' | 'heading' | 'cell' | 'frontMatter' | 'attribute';

/** Components that are part of a sentence as long as they hold nothing but a sentence. */
const inSentences: readonly (string | null)[] = [
  'InPractice',
  'OnYourScreen',
  'Ui',
  'See',
  'Where',
  'Name',
  'Label',
  'Assumed',
  'Code',
  'b',
  'strong',
];

const phrasing: ReadonlySet<string> = new Set([
  ...markdownInSentences,
  'mdxJsxTextElement',
  'mdxTextExpression',
  'image',
  'imageReference',
  'html',
]);

const isPhrasing = (node: MdastNode): boolean =>
  (phrasing.has(node.type) || inSentences.includes(elementName(node))) &&
  childrenOf(node).every(isPhrasing);

const startOf = (node: MdastNode): number => node.position?.start.offset ?? 0;
const endOf = (node: MdastNode): number => node.position?.end.offset ?? 0;

/** The blocks of a guide, in its order; none of a guide that cannot be read. */
export function blocksOf(guide: Guide): readonly Block[] {
  const text = guide.lines.join('\n');
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const blocks: Block[] = [];
  const counts = new Map<string, number>();
  const next = (prefix: string, name: string): string => {
    const number = (counts.get(prefix + name) ?? 0) + 1;
    counts.set(prefix + name, number);
    return `${prefix}${name}${String(number)}`;
  };
  frontMatterBlocks();
  if (guide.tree) inContainer(guide.tree, '');
  return blocks;

  function add(id: string, nodes: readonly MdastNode[], kind: BlockKind): void {
    const [first] = nodes;
    const last = nodes.at(-1);
    if (!first || !last) return;
    const [start, end] = [startOf(first), endOf(last)];
    const content = contentOf(nodes, text, { number: 0 });
    if (content.length > 0) blocks.push({ id, start, end, line: lineAt(start), kind, content });
  }

  function inContainer(node: MdastNode, above: string): void {
    let prefix = above;
    let run: MdastNode[] = [];
    const endRun = () => {
      if (run.length > 0) add(next(prefix, 'p'), run, 'text');
      run = [];
    };
    for (const child of childrenOf(node)) {
      const last = run.at(-1);
      if (isPhrasing(child)) {
        if (last && text.slice(endOf(last), startOf(child)).includes('\n')) endRun();
        run.push(child);
        continue;
      }
      endRun();
      if (child.type === 'heading') {
        prefix = `${next(above, 's')}.`;
        add(`${prefix}heading`, childrenOf(child), 'heading');
      } else if (child.type === 'paragraph') add(next(prefix, 'p'), childrenOf(child), 'text');
      else if (child.type === 'tableCell') add(next(prefix, 'cell'), childrenOf(child), 'cell');
      else if (childrenOf(child).length > 0) inContainer(child, `${nameOf(child, prefix)}.`);
    }
    endRun();
  }

  function nameOf(node: MdastNode, prefix: string): string {
    const name = elementName(node);
    if (name === 'Steps') return next('', 'steps');
    if (name === 'Step') return `step-${stepId(node)}`;
    if (name === null) return next(prefix, node.type === 'listItem' ? 'item' : node.type);
    const id = next(prefix, name);
    for (const each of textAttributes(name)) attributeBlock(node, each, `${id}.${each}`);
    return id;
  }

  function attributeBlock(node: MdastNode, name: string, id: string): void {
    const [firstChild] = childrenOf(node);
    const tag = text.slice(startOf(node), firstChild ? startOf(firstChild) : endOf(node));
    const found = new RegExp(`(\\s${name}=")([^"]*)"`).exec(tag);
    const [, before = '', value = ''] = found ?? [];
    if (!found || value === '') return;
    const start = startOf(node) + found.index + before.length;
    const end = start + value.length;
    blocks.push({ id, start, end, line: lineAt(start), kind: 'attribute', content: [value] });
  }

  function frontMatterBlocks(): void {
    const { entries } = guide.frontMatter;
    for (const [id, entry] of Object.entries(entries)) {
      const [, name = '', value = ''] =
        /^([^:]*:\s*)(.*?)\s*$/.exec(guide.lines[entry.line - 1] ?? '') ?? [];
      const before = guide.lines.slice(0, entry.line - 1).join('\n').length + 1;
      const start = before + name.length;
      const end = start + value.length;
      if (entry.value === '') continue;
      blocks.push({
        id,
        start,
        end,
        line: entry.line,
        kind: 'frontMatter',
        content: [entry.value],
      });
    }
  }
}

function stepId(node: MdastNode): string {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return '';
  const id = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
  return typeof id?.value === 'string' ? id.value : '';
}

/** @param ids counts the codes, from 1 in each block */
function contentOf(nodes: readonly MdastNode[], text: string, ids: { number: number }): Content {
  const parts: (string | Code)[] = [];
  let end: number | null = null;
  for (const node of nodes) {
    if (end !== null) parts.push(text.slice(end, startOf(node)));
    end = endOf(node);
    if (node.type === 'text') {
      parts.push(node.value);
      continue;
    }
    const id = String((ids.number += 1));
    const children = childrenOf(node);
    const [first] = children;
    const last = children.at(-1);
    const kind = elementName(node) ?? node.type;
    parts.push(
      first && last
        ? {
            id,
            kind,
            open: text.slice(startOf(node), startOf(first)),
            close: text.slice(endOf(last), endOf(node)),
            children: contentOf(children, text, ids),
          }
        : { id, kind, open: text.slice(startOf(node), endOf(node)), close: '', children: null },
    );
  }
  return joined(parts);
}
