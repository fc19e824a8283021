import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { fileProblem, jsonSlip } from './json-slip.ts';
import type { Problem } from './problem.ts';

/** No file of ours is half as deep. A parser that calls itself for each level would run out of stack at some thousands. */
const deepest = 20;

export interface JsonTree {
  /** `undefined` when the file as a whole cannot be read; with a slip, what the parser made of the rest. */
  readonly tree: Node | undefined;
  /** The first mistake. */
  readonly slip: Problem | null;
  /** Where the parser met it, from 0; `null` when the file as a whole is to blame. */
  readonly offset: number | null;
}

/** The one way in which files of translators are read: as strict JSON, and only when reading it does no harm. */
export function readJsonTree(text: string): JsonTree {
  const whole = fileProblem(text) ?? emptiness(text) ?? tooDeep(text);
  if (whole) return { tree: undefined, slip: whole, offset: null };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return { tree, slip: jsonSlip(text, errors), offset: errors[0]?.offset ?? null };
}

const emptiness = (text: string): Problem | null =>
  text.trim() === ''
    ? {
        line: 1,
        message: 'The file is empty.',
        fix: 'Put back what it held; a file without texts holds {} alone.',
      }
    : null;

const tooDeep = (text: string): Problem | null =>
  depthOf(text) > deepest
    ? {
        line: 1,
        message: `The file nests its texts deeper than ${String(deepest)} levels.`,
        fix: 'Compare it with the English file.',
      }
    : null;

/** How deep brackets stand in each other, whether they are closed or not. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [found] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g)) {
    if (found === '{' || found === '[') most = Math.max(most, (depth += 1));
    else if (found === '}' || found === ']') depth -= 1;
  }
  return most;
}
