import { isObject } from './is-object.ts';
import { readJsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';

/** What a language has decided about its tone, as far as a program can see it: `locales/style/<language>.json`. */
export interface StyleRules {
  readonly file: string;
  readonly language: string;
  readonly rules: readonly StyleRule[];
  readonly problems: readonly Problem[];
}

export interface StyleRule {
  /** What no sentence says. */
  readonly pattern: RegExp;
  /** What stands in its place. */
  readonly use: string;
  readonly why: string;
}

const shape = '[{ "find": "(?<!\\\\p{L})kamu(?!\\\\p{L})", "use": "Anda", "why": "…" }]';

export function readStyleRules(file: string, language: string, text: string): StyleRules {
  const { slip } = readJsonTree(text);
  const given: unknown = slip ? null : JSON.parse(text);
  if (slip || !Array.isArray(given)) {
    const message = 'The rules of style are not a list.';
    const problem = slip ?? { line: 1, message, fix: `They look like this: ${shape}` };
    return { file, language, rules: [], problems: [problem] };
  }
  const read = given.map(readRule);
  const problems = read.flatMap((rule, index) =>
    rule === null
      ? [{ line: lineOf(text, index), message: 'This rule cannot be read.', fix: `Write ${shape}` }]
      : [],
  );
  return { file, language, rules: read.filter((rule) => rule !== null), problems };
}

function readRule(given: unknown): StyleRule | null {
  if (!isObject(given)) return null;
  const { find, use, why } = given;
  if (typeof find !== 'string' || typeof use !== 'string' || typeof why !== 'string') return null;
  try {
    return find === '' ? null : { pattern: new RegExp(find, 'u'), use, why };
  } catch {
    return null;
  }
}

/** Where an entry begins, each of which stands on lines of its own. */
function lineOf(text: string, index: number): number {
  const begins = [...text.matchAll(/\{(?=\s*")/g)][index]?.index ?? 0;
  return text.slice(0, begins).split('\n').length;
}
