import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from './locale-file.ts';

/** The words of a language: what to use for a term, and what not. */
export interface Glossary {
  readonly file: string;
  readonly language: string;
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly Problem[];
}

export interface GlossaryEntry {
  readonly term: string;
  readonly use: string;
  readonly avoid: readonly string[];
}

const shape = '{ "term": "…", "use": "…", "avoid": ["…"], "quality": "…", "source": "…" }';

export function readGlossary(file: string, language: string, text: string): Glossary {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [slip] = errors;
  const problems: Problem[] = [];
  const entries: GlossaryEntry[] = [];
  if (slip) {
    problems.push({
      line: lineAt(slip.offset),
      message: `The glossary is not valid JSON (${printParseErrorCode(slip.error)}), so no word is checked.`,
      fix: 'Compare this line with the entries above it: commas, double quotes, brackets.',
    });
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
      if (entry.avoid.includes(entry.use)) {
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
  if (term === null || use === null || words.includes(null)) return null;
  return { term, use, avoid: words.filter((each) => each !== null) };
}
