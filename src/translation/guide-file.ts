import { mdxToMdast, type MdastNode } from 'satteri';
import type { GuideKind } from './guide-kind.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { attribute, childrenOf, elementName, lineOf, textOf } from './guide-nodes.ts';
import { passagesIn, type Passage } from './guide-passages.ts';
import { fileProblem } from './json-slip.ts';
import { textAttributes } from './guide-rules/components.ts';
import type { Problem } from './problem.ts';

export { attributesOf, childrenOf, elementName, lineOf, stepIdOf, textOf } from './guide-nodes.ts';
export type { Passage } from './guide-passages.ts';

/** A label that a guide names with `<Ui>` or `<See>`, and the place in which it does. */
export interface NamedLabel {
  readonly component: 'Ui' | 'See';
  readonly key: string;
  /** Id of the step around it; `null` outside the steps. */
  readonly step: string | null;
  /** The window that the step named last with `<Where>`; `null` before the first. */
  readonly window: string | null;
  /** `InPractice` or `OnYourScreen` where it stands in one. */
  readonly mode: string | null;
  readonly line: number;
}

/** A page that is written in MDX: a guide, or an article of the handbook. */
export interface Guide {
  readonly file: string;
  readonly kind: GuideKind;
  readonly language: string;
  /** Name of the file below `guides/` or `articles/`, without its ending; that of an article may have a folder. */
  readonly slug: string;
  readonly lines: readonly string[];
  readonly frontMatter: FrontMatter;
  /** What the parser made of the text below the front matter; `null` when it could not. */
  readonly tree: MdastNode | null;
  readonly steps: readonly { readonly id: string; readonly line: number }[];
  /** What `<Ui k>` and its siblings refer to. */
  readonly references: readonly {
    readonly key: string;
    readonly line: number;
    /** The element that names it. */
    readonly component: string;
  }[];
  readonly labels: readonly NamedLabel[];
  readonly passages: readonly Passage[];
  /** Prose in a tag or a link: the name of a source, the title of a link. */
  readonly inTags: readonly LineOfText[];
  /** Addresses of links and definitions, decoded. */
  readonly links: readonly { readonly url: string; readonly line: number }[];
  readonly headings: readonly Heading[];
  /** Every text and value as the parser decoded it: an entity is the character that it stands for. */
  readonly texts: readonly LineOfText[];
  /** Bold text inside a step that is no label. */
  readonly plainBold: readonly { readonly text: string; readonly line: number }[];
  /** Why the parser could not read it; the rest is empty then. */
  readonly problem: Problem | null;
}

export interface Heading {
  readonly text: string;
  /** 2 for `##`. */
  readonly depth: number;
  readonly line: number;
}

/** A text and the line in which it begins. */
interface LineOfText {
  readonly text: string;
  readonly line: number;
}

interface Origin {
  readonly file: string;
  readonly kind: GuideKind;
  readonly language: string;
  readonly slug: string;
  readonly text: string;
}

interface Place {
  readonly step: string | null;
  readonly mode: string | null;
}

/** Reads a guide with the parser that the site is built with, so that both agree on what the text says. */
export function readGuide({ text, ...origin }: Origin): Guide {
  const steps: { id: string; line: number }[] = [];
  const references: { key: string; line: number; component: string }[] = [];
  const labels: NamedLabel[] = [];
  const inTags: LineOfText[] = [];
  const links: { url: string; line: number }[] = [];
  const headings: Heading[] = [];
  const plainBold: { text: string; line: number }[] = [];
  const whole = fileProblem(text);
  const frontMatter = whole ? nothingRead : readFrontMatter(text, origin);
  const texts: LineOfText[] = Object.values(frontMatter.entries).map(({ value, line }) => ({
    text: value,
    line,
  }));
  let tree: MdastNode | null = null;
  let problem: Problem | null = whole;
  try {
    if (!problem) tree = notTooDeep(mdxToMdast(frontMatter.rest));
  } catch (error) {
    problem = explain(error, text);
  }
  let window: string | null = null;
  if (tree) visit(tree, { step: null, mode: null });
  const passages = tree ? passagesIn(tree) : [];
  const lists = { steps, references, labels, passages, inTags, links, headings, texts, plainBold };
  return { ...origin, lines: whole ? [] : text.split('\n'), frontMatter, tree, ...lists, problem };

  function visit(node: MdastNode, place: Place): void {
    const line = lineOf(node);
    const name = elementName(node);
    texts.push(...valuesOf(node).map((value) => ({ text: value, line })));
    let inside = place;
    if (name === 'Step') {
      inside = { ...place, step: attribute(node, 'id') ?? '' };
      steps.push({ id: inside.step ?? '', line });
      window = null;
    }
    if (name === 'InPractice' || name === 'OnYourScreen') inside = { ...place, mode: name };
    if (name === 'Where') window = attribute(node, 'w');
    const key = attribute(node, 'k');
    if (key !== null) references.push({ key, line, component: name ?? '' });
    if (key !== null && (name === 'Ui' || name === 'See')) {
      labels.push({ component: name, key, window, line, ...inside });
    }
    if (inside.step !== null && (node.type === 'strong' || name === 'b' || name === 'strong')) {
      plainBold.push({ text: textOf(node), line });
    }
    if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line });
    for (const { text } of asidesOf(node)) inTags.push({ text, line });
    if (node.type === 'heading') headings.push({ text: textOf(node), depth: node.depth, line });
    for (const child of childrenOf(node)) visit(child, inside);
    if (name === 'Step') window = null;
  }
}

/** No page of ours is a quarter as deep; what calls itself for each level would run out of stack at some thousands. */
const deepest = 50;

/** @throws Error with the line where parts of a page stand in each other too deep, in the form of the parser's own */
function notTooDeep(tree: MdastNode): MdastNode {
  let level: readonly MdastNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) {
      const line = String(lineOf(level[0] ?? tree));
      throw new Error(
        `${line}:1: its parts stand in each other deeper than ${String(deepest)} levels`,
      );
    }
    level = level.flatMap(childrenOf);
  }
  return tree;
}

const nothingRead: FrontMatter = { rest: '', entries: {}, lists: {}, problems: [] };

/** Prose of a node that stands in its tag or its link, with the name of the place. */
export function asidesOf(
  node: MdastNode,
): readonly { readonly name: string; readonly text: string }[] {
  const element = elementName(node) ?? '';
  const given = textAttributes(element).map((name) => ({
    name: `${element}.${name}`,
    text: attribute(node, name),
  }));
  const title = 'title' in node && typeof node.title === 'string' ? node.title : null;
  return [...given, { name: 'title', text: title }].flatMap(({ name, text }) =>
    text === null || text === '' ? [] : [{ name, text }],
  );
}

function valuesOf(node: MdastNode): string[] {
  if (node.type === 'yaml') return [];
  const own = ['value', 'url', 'title', 'alt'] as const;
  const given = own.map((name): unknown => (name in node ? node[name as keyof MdastNode] : null));
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    given.push(...node.attributes.map(({ value }) => value));
  }
  return given.filter((value) => typeof value === 'string');
}

/** Within a tag: a value that begins or ends with a quotation mark of a text. */
const otherQuote = /<\w+[^<>]*=\s*"?[^"<>\s“”„«»‘’「」『』]*([“”„«»‘’「」『』])/u;

/** The parser's message starts with line and column: `8:1: Expected a closing tag for <Step>`. */
function explain(error: unknown, text: string): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', reason = said] = /^(\d+):\d+: ([^]*)$/.exec(said) ?? [];
  const [, quote] = otherQuote.exec(text.split('\n')[Number(line) - 1] ?? '') ?? [];
  if (quote !== undefined) {
    return {
      line: Number(line),
      message: `The guide cannot be read: ${quote} stands in the place of a double quote.`,
      fix: 'Write " on both sides of the value, as the English guide does.',
    };
  }
  const isComment = reason.includes('comment in MDX');
  return {
    line: Number(line),
    message: isComment
      ? 'The guide cannot be read: an HTML comment begins here.'
      : `The guide cannot be read: ${reason.replace(/ \((?:note: |mdx-).*$/s, '')}.`,
    fix: isComment
      ? 'Remove the comment: a guide has no hidden text.'
      : 'Compare the tags and braces of this line with the English guide. A link is written [text](https://…).',
  };
}
