import type { Node } from 'jsonc-parser';
import { lineAt as lineIn } from './json-slip.ts';
import { readJsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';

/** The words of a language: what to use for a term, and what not. */
export interface Glossary {
  readonly file: string;
  readonly language: string;
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly Problem[];
}

export interface GlossaryEntry {
  readonly term: string;
  /** `null` as long as the language has not decided. */
  readonly use: string | null;
  readonly avoid: readonly string[];
  /** Other forms and words that are right too: "accept", which may be left out. */
  readonly accept: readonly string[];
}

const shape = '{ "term": "…", "use": "…", "avoid": ["…"], "quality": "…", "source": "…" }';

export function readGlossary(file: string, language: string, text: string): Glossary {
  const lineAt = (offset: number) => lineIn(text, offset);
  const { tree, slip } = readJsonTree(text);
  const problems: Problem[] = [];
  const entries: GlossaryEntry[] = [];
  if (slip) {
    problems.push(slip);
  } else if (tree?.type !== 'array' || (tree.children ?? []).length === 0) {
    const fix = `It starts with [ and ends with ], with entries between them: ${shape}`;
    problems.push({ line: 1, message: 'The glossary is not a list of words.', fix });
  } else {
    const seen = new Map<string, number>();
    for (const node of tree.children ?? []) {
      const line = lineAt(node.offset);
      const entry = readEntry(node);
      if (!entry) {
        const message = 'This entry has no term, no word to use, or no list of words to avoid.';
        problems.push({ line, message, fix: `Write it as ${shape}.` });
        continue;
      }
      const earlier = seen.get(entry.term);
      if (earlier !== undefined) {
        const message = `The term "${entry.term}" is here twice; line ${String(earlier)} has it already.`;
        problems.push({ line, message, fix: 'Keep one of the two.' });
      }
      if (entry.use !== null && entry.avoid.includes(entry.use)) {
        const message = `"${entry.use}" is both the word to use and one to avoid.`;
        problems.push({ line, message, fix: 'Remove it from "avoid".' });
      }
      seen.set(entry.term, line);
      entries.push(entry);
    }
  }
  return { file, language, entries, problems };
}

function readEntry(node: Node): GlossaryEntry | null {
  if (node.type !== 'object') return null;
  const field = (name: string): Node | undefined =>
    node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
  const textIn = (of: Node | undefined): string | null =>
    of?.type === 'string' && String(of.value).trim() !== '' ? String(of.value) : null;
  const avoid = field('avoid');
  const words = avoid?.type === 'array' ? (avoid.children ?? []).map(textIn) : [null];
  const [term, use] = [textIn(field('term')), textIn(field('use'))];
  const isOpen = field('use')?.type === 'null';
  if (term === null || (use === null && !isOpen) || words.includes(null)) return null;
  const accept = field('accept')?.children ?? [];
  const isText = (each: string | null) => each !== null;
  return { term, use, avoid: words.filter(isText), accept: accept.map(textIn).filter(isText) };
}
