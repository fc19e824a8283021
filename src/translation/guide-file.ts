import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from './locale-file.ts';

export interface Guide {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  readonly lines: readonly string[];
  readonly steps: readonly { readonly id: string; readonly line: number }[];
  /** What `<Ui k>` and its siblings refer to. */
  readonly references: readonly { readonly key: string; readonly line: number }[];
  /** Bold text inside a step that is no label. */
  readonly plainBold: readonly { readonly text: string; readonly line: number }[];
  /** Why the site cannot show it; the rest is empty then. */
  readonly problem: Problem | null;
}

interface Origin {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  readonly text: string;
}

/** Reads a guide with the parser that the site is built with, so that both agree on what the text says. */
export function readGuide({ text, ...origin }: Origin): Guide {
  const steps: { id: string; line: number }[] = [];
  const references: { key: string; line: number }[] = [];
  const plainBold: { text: string; line: number }[] = [];
  const guide = { ...origin, lines: text.split('\n'), steps, references, plainBold };

  let tree: MdastNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    return { ...guide, problem: explain(error) };
  }
  visit(tree, false);
  return { ...guide, problem: null };

  function visit(node: MdastNode, isInStep: boolean): void {
    const line = node.position?.start.line ?? 1;
    const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    const name = isElement ? node.name : null;

    if (name === 'Step') steps.push({ id: attribute(node, 'id') ?? '', line });
    const key = attribute(node, 'k');
    if (key !== null) references.push({ key, line });
    if (isInStep && (node.type === 'strong' || name === 'b' || name === 'strong')) {
      plainBold.push({ text: textOf(node), line });
    }
    if ('children' in node) {
      for (const child of node.children) visit(child, isInStep || name === 'Step');
    }
  }
}

function attribute(node: MdastNode, name: string): string | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  for (const given of node.attributes) {
    if (
      given.type === 'mdxJsxAttribute' &&
      given.name === name &&
      typeof given.value === 'string'
    ) {
      return given.value;
    }
  }
  return null;
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The parser's message starts with line and column: `8:1: Expected a closing tag for <Step>`. */
function explain(error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', reason = said] = /^(\d+):\d+: ([^]*)$/.exec(said) ?? [];
  return {
    line: Number(line),
    message: `The guide cannot be read: ${reason}`,
    fix: 'Compare the tags and braces of this line with the English guide.',
  };
}
