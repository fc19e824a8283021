import type { MdastNode } from 'satteri';

export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

export const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? node.children : [];

/** Name of an element in angle brackets: `''` for a fragment, `null` for what Markdown itself made. */
export function elementName(node: MdastNode): string | null {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
    ? (node.name ?? '')
    : null;
}

/** Literal values of an element's attributes, by name. */
export function attributesOf(node: MdastNode): (readonly [name: string, value: string])[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.flatMap((given) =>
    given.type === 'mdxJsxAttribute' && typeof given.value === 'string'
      ? [[given.name, given.value] as const]
      : [],
  );
}

export const stepIdOf = (step: MdastNode): string => attribute(step, 'id') ?? '';

export function attribute(node: MdastNode, name: string): string | null {
  return attributesOf(node).find(([given]) => given === name)?.[1] ?? null;
}

/** The text of a node without its tags. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return childrenOf(node).map(textOf).join('');
}

/** What Markdown itself puts into a sentence. */
export const inSentences: readonly string[] = [
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'break',
];
