import { mdxToMdast, type MdastNode } from 'satteri';

/** What a guide may use. Translators import nothing, so nothing else has a meaning. */
const components = [
  'Steps',
  'Step',
  'Ui',
  'See',
  'Where',
  'Since',
  'InPractice',
  'OnYourScreen',
] as const;

export type GuideComponent = (typeof components)[number];

export interface GuideProblem {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

/** The first thing in a guide that can be parsed and yet not be built; `null` when there is none. */
export function validateGuide(text: string): GuideProblem | null {
  return inFrontMatter(text) ?? inNode(mdxToMdast(text));
}

/** One line per entry, the value plain or between double quotes: all that a guide needs of YAML. */
function inFrontMatter(text: string): GuideProblem | null {
  const [, frontMatter] = /^---\r?\n([^]*?\n)---\r?\n/.exec(text) ?? [];
  if (frontMatter === undefined) {
    return {
      line: 1,
      message: 'The guide begins without front matter.',
      fix: 'Copy the lines between --- from the English guide.',
    };
  }
  const lines = frontMatter.split(/\r?\n/);
  for (const name of ['title', 'description']) {
    const index = lines.findIndex((line) => line.startsWith(`${name}:`));
    const value = lines[index]?.slice(name.length + 1).trim() ?? '';
    const isSound = value.startsWith('"')
      ? /^"(?:[^"\\]|\\["\\])+"$/.test(value)
      : /^[\p{L}\p{N}][^#:]*$/u.test(value);
    if (isSound) continue;
    return {
      line: Math.max(index, 0) + 2,
      message: `The front matter has no ${name} that can be read.`,
      fix: `Write ${name}: "…" on one line.`,
    };
  }
  return null;
}

function inNode(node: MdastNode): GuideProblem | null {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'mdxjsEsm') {
    return {
      line,
      message: 'A guide imports and exports nothing.',
      fix: 'Remove the line: the components are there without it.',
    };
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return {
      line,
      message: 'Text between { and } is read as program code.',
      fix: 'Write \\{ for a brace in the text.',
    };
  }
  const name =
    node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node.name : null;
  if (name !== null && /^[A-Z]/.test(name) && !(components as readonly string[]).includes(name)) {
    return {
      line,
      message: `There is no <${name}>.`,
      fix: `Use ${components.map((each) => `<${each}>`).join(' ')}.`,
    };
  }
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = inNode(child);
    if (found) return found;
  }
  return null;
}
