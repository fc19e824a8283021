import type { MdastNode } from 'satteri';
import { childrenOf, elementName, lineOf } from '../guide-file.ts';
import type { Problem } from '../problem.ts';
import {
  componentsOf,
  emptyComponents,
  guideComponents,
  isGuideComponent,
  type GuideComponent,
  type ValueRule,
} from './components.ts';
import type { GuideRule } from './rule.ts';

/** Markdown that is text and nothing else. Whatever is not here is refused, also what a later parser may bring. */
const plainMarkdown: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'break',
  'thematicBreak',
  'inlineCode',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'definition',
]);

export const guideMarkup: GuideRule = {
  id: 'guide-markup',
  title: 'A guide is text: Markdown and our components with literal values',
  why: 'The site shows the English page: a translation is text and brings no code.',
  judge: ({ tree, frontMatter, lines, kind }) => [
    ...frontMatter.problems,
    ...(lines.join('\n').length > longestGuide ? [tooLong] : []),
    ...(tree ? withoutStraySteps(inNode(tree, null, componentsOf(kind)), tree) : []),
    ...(tree && kind === 'guide' ? oneListOfSteps(tree) : []),
  ],
};

/** Where there is no list of steps, each of them stands astray, and the list is what is missing. */
const withoutStraySteps = (problems: Problem[], tree: MdastNode): Problem[] =>
  childrenOf(tree).some((node) => elementName(node) === 'Steps')
    ? problems
    : problems.filter(({ message }) => message !== strayStep);

const strayStep = '<Step> does not stand directly in <Steps>.';

function oneListOfSteps(tree: MdastNode): Problem[] {
  const lists = childrenOf(tree).filter((node) => elementName(node) === 'Steps');
  const [, second] = lists;
  if (lists.length === 1) return [];
  return [
    {
      line: second ? lineOf(second) : 1,
      message: second ? 'The guide has <Steps> twice.' : 'The guide has no <Steps>.',
      fix: 'Put all steps between one <Steps> and </Steps>, on lines of their own.',
    },
  ];
}

/** Five times the longest guide. */
const longestGuide = 50_000;

const tooLong: Problem = {
  line: 1,
  message: `The guide has more than ${String(longestGuide)} characters.`,
  fix: 'Remove what the English guide does not have.',
};

function inNode(node: MdastNode, parent: string | null, allowed: Allowed): Problem[] {
  const name = elementName(node);
  const here = name === null ? inMarkdown(node) : inElement(node, name, parent, allowed);
  // Below what is refused, nothing more is to be said: it goes as a whole.
  if (here.length > 0 && (name === null || !isAllowed(name, allowed))) return here;
  return [...here, ...childrenOf(node).flatMap((child) => inNode(child, name ?? parent, allowed))];
}

type Allowed = readonly GuideComponent[];

const isAllowed = (name: string, allowed: Allowed): name is GuideComponent =>
  isGuideComponent(name) && allowed.includes(name);

function inMarkdown(node: MdastNode): Problem[] {
  const line = lineOf(node);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return [refused(line, 'A box to tick', 'Write a plain list: the practice ticks the steps.')];
  }
  if (plainMarkdown.has(node.type)) return [];
  switch (node.type) {
    case 'mdxjsEsm':
      return [refused(line, 'An import or export', 'Remove the line: the components are there.')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'value' in node && /^\s*\/[*/]/.test(node.value)
        ? [refused(line, 'A comment', 'Remove {/* … */}: a guide has no hidden text.')]
        : [refused(line, 'Program code between { and }', 'Write \\{ for a brace in the text.')];
    case 'image':
    case 'imageReference':
      return [refused(line, 'A picture', 'Say it in words: a guide shows no pictures.')];
    default:
      return [refused(line, `Markup (${node.type})`, 'Write it as plain Markdown.')];
  }
}

const refused = (line: number, what: string, fix: string): Problem => ({
  line,
  message: `${what} has no place in a guide.`,
  fix,
});

function inElement(
  node: MdastNode,
  name: string,
  parent: string | null,
  allowed: Allowed,
): Problem[] {
  const line = lineOf(node);
  if (!isAllowed(name, allowed)) {
    const all = allowed.map((each) => `<${each}>`);
    const kind = allowed.includes('Steps') ? 'A guide' : 'An article';
    return [
      { line, message: `${kind} has no <${name}>.`, fix: `Use Markdown, or ${all.join(' ')}.` },
    ];
  }
  return [...inAttributes(node, name, line), ...inPlace(node, name, parent, line)];
}

function inAttributes(node: MdastNode, name: GuideComponent, line: number): Problem[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const rules: Readonly<Record<string, ValueRule>> = guideComponents[name];
  const problems: Problem[] = [];
  const given = new Set<string>();
  for (const each of node.attributes) {
    const say = (message: string, fix: string) => problems.push({ line, message, fix });
    if (each.type !== 'mdxJsxAttribute') {
      say(`<${name}> is given program code in braces.`, `Write ${wanted(name)}.`);
      continue;
    }
    const rule = Object.hasOwn(rules, each.name) ? rules[each.name] : undefined;
    if (!rule) {
      say(`<${name}> has no attribute ${each.name}.`, `Write ${wanted(name)}.`);
    } else if (given.has(each.name)) {
      say(`<${name}> has ${each.name} twice.`, 'Keep one of the two.');
    } else if (typeof each.value !== 'string') {
      say(
        `${each.name} of <${name}> is program code, or nothing.`,
        `Write its value in double quotes: ${wanted(name)}.`,
      );
    } else {
      const right = rule(each.value);
      if (right !== null) {
        const shown = JSON.stringify(each.value.slice(0, 60));
        say(`<${name}> cannot have ${each.name}=${shown}.`, `Write ${right}.`);
      }
    }
    given.add(each.name);
  }
  const missing = Object.keys(rules).filter((each) => !given.has(each));
  const isSpread = node.attributes.some(({ type }) => type !== 'mdxJsxAttribute');
  const isNamedOtherwise = problems.some(({ message }) => message.includes('has no attribute'));
  if (missing.length > 0 && !isSpread && !isNamedOtherwise) {
    const message = `<${name}> has no ${missing.join(' and no ')}.`;
    problems.push({ line, message, fix: `Write ${wanted(name)}, as the English guide has it.` });
  }
  return problems;
}

const wanted = (name: GuideComponent): string =>
  `<${[name, ...Object.keys(guideComponents[name]).map((each) => `${each}="…"`)].join(' ')}>`;

/** What a component must stand in, and what may stand in it, for the page to be whole. */
function inPlace(
  node: MdastNode,
  name: GuideComponent,
  parent: string | null,
  line: number,
): Problem[] {
  const stray =
    name === 'Steps' ? childrenOf(node).find((child) => elementName(child) !== 'Step') : undefined;
  if (stray) {
    return [
      {
        line: lineOf(stray),
        message: 'Something else than <Step> stands directly in <Steps>.',
        fix: 'Put the text into a step, or outside of <Steps>; leave a blank line between steps.',
      },
    ];
  }
  if (name === 'Step' && parent !== 'Steps') {
    return [
      {
        line,
        message: strayStep,
        fix: 'Put it between <Steps> and </Steps>, in no other step.',
      },
    ];
  }
  if ((name === 'Steps' || name === 'Since') && parent !== null) {
    return [{ line, message: `<${name}> stands in <${parent}>.`, fix: 'Put it outside.' }];
  }
  if (emptyComponents.has(name) && childrenOf(node).length > 0) {
    return [
      {
        line,
        message: `<${name}> has a text of its own, which nobody would see.`,
        fix: `Write ${wanted(name).replace('>', ' />')} alone.`,
      },
    ];
  }
  return [];
}
