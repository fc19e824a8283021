import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { sourceLanguage, type Language } from '../i18n/languages.ts';

/**
 * The guides as files. Read here before Astro reads them, so that a translation with a mistake can be left out, and its
 * page falls back to the source, instead of ending the build of every other page. The source itself is never left out:
 * its mistakes do end the build.
 */

/** What a guide may use. Translators import nothing, so nothing else has a meaning. */
const components = ['Steps', 'Step', 'Ui', 'See', 'Where', 'Since'] as const;

export type GuideComponent = (typeof components)[number];

export interface GuideFile {
  /** Relative to the repository, as a person would name it. */
  readonly path: string;
  /** Step ids in the order in which the file has them. */
  readonly stepIds: readonly string[];
  /** What keeps the file from being shown, with its line and how to mend it; `null` when nothing does. */
  readonly problem: string | null;
}

export const guideFilePath = (language: Language, name: string) =>
  `content/${language}/guides/${name}.mdx`;

/** Names of all guides: those of the source language. */
export function guideNames(): string[] {
  return readdirSync(join('content', sourceLanguage, 'guides'))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

const read = new Map<string, { changed: number; file: GuideFile }>();

/** `null` when the language has no such file. */
export function readGuideFile(language: Language, name: string): GuideFile | null {
  const path = guideFilePath(language, name);
  if (!existsSync(path)) return null;
  const changed = statSync(path).mtimeMs;
  const known = read.get(path);
  if (known?.changed === changed) return known.file;
  const file = inspect(path);
  read.set(path, { changed, file });
  return file;
}

function inspect(path: string): GuideFile {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const frontMatter = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const stepIds: string[] = [];
  if (!frontMatter) {
    return {
      path,
      stepIds,
      problem: `${path}:1 begins without front matter. Copy the lines between --- from the source.`,
    };
  }
  const problems = frontMatterProblems(frontMatter[1] ?? '');
  // Blank lines stand in for the front matter, so that line numbers stay those of the file.
  const body = text.slice(frontMatter[0].length);
  const offset = frontMatter[0].split('\n').length - 1;
  try {
    visit(mdxToMdast(body), (node) => {
      const found = problemOfNode(node);
      if (found) problems.push({ line: (node.position?.start.line ?? 1) + offset, text: found });
      if (isElement(node) && node.name === 'Step') stepIds.push(attribute(node, 'id') ?? '');
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', rest = message] = /^(\d+):\d+:\s*([\s\S]*)/.exec(message) ?? [];
    problems.push({
      line: Number(line) + offset,
      text: `${rest} Compare the line with the source.`,
    });
  }
  const [first] = problems;
  return { path, stepIds, problem: first ? `${path}:${first.line} ${first.text}` : null };
}

interface Problem {
  readonly line: number;
  readonly text: string;
}

/** One line per entry, the value plain or between double quotes: all that a guide needs of YAML. */
function frontMatterProblems(frontMatter: string): Problem[] {
  const problems: Problem[] = [];
  const lines = frontMatter.split('\n');
  for (const name of ['title', 'description']) {
    const index = lines.findIndex((line) => line.startsWith(`${name}:`));
    const value = lines[index]?.slice(name.length + 1).trim() ?? '';
    const isSound = value.startsWith('"')
      ? /^"(?:[^"\\]|\\["\\])+"$/.test(value)
      : /^[\p{L}\p{N}][^#:]*$/u.test(value);
    if (!isSound) {
      problems.push({
        line: Math.max(index, 0) + 2,
        text: `needs ${name}: "…", one line, between double quotes.`,
      });
    }
  }
  return problems;
}

function problemOfNode(node: MdastNode): string | null {
  if (node.type === 'mdxjsEsm')
    return 'imports or exports something. Remove the line: components are there without it.';
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return 'has text between { and }, which is read as program code. Write \\{ for a brace in the text.';
  }
  if (!isElement(node) || node.name === null) return null;
  if (/^[A-Z]/.test(node.name) && !(components as readonly string[]).includes(node.name)) {
    return `uses <${node.name}>, which does not exist. There are ${components.map((name) => `<${name}>`).join(' ')}.`;
  }
  if (node.name !== 'Ui' && node.name !== 'See') return null;
  const key = attribute(node, 'k');
  if (key !== undefined && isKnownKey(key)) return null;
  return `<${node.name} k="${key ?? ''}" /> names no text of locales/${sourceLanguage}/. Copy the key from the source.`;
}

function isKnownKey(key: string): boolean {
  const [namespace = '', ...names] = key.split('.');
  const path = join('locales', sourceLanguage, `${namespace}.json`);
  if (!existsSync(path)) return false;
  let value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  for (const name of names) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string';
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === name,
  );
  return found && typeof found.value === 'string' ? found.value : undefined;
}

function visit(node: MdastNode, callback: (node: MdastNode) => void): void {
  callback(node);
  if ('children' in node) for (const child of node.children as MdastNode[]) visit(child, callback);
}
