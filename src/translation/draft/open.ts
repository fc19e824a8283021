import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { fileProblem, jsonSlip } from '../json-slip.ts';
import { readLocaleFile } from '../locale-file.ts';

/** Ten times the largest locale file there is, in bytes. */
export const largestDraft = 2_000_000;

/** No locale file of ours is half as deep; a parser of any browser takes ten times as many levels. */
const deepest = 20;

/** Why a file cannot be edited: none of it was used. */
export interface OpeningProblem {
  /** Both count from 1; `null` where no place is to blame. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly fix: string;
}

export type Opened =
  | { readonly text: string; readonly namespace: string; readonly problem: null }
  | { readonly problem: OpeningProblem };

/**
 * Reads a file that somebody chose. What it holds stays text until its JSON is whole, and its keys are compared, never used as
 * names of properties.
 *
 * @param keysOf keys of the source by namespace
 * @param otherwise the namespace where neither the name of the file nor its keys tell it
 */
export function openLocaleFile(
  name: string,
  bytes: Uint8Array,
  keysOf: ReadonlyMap<string, readonly string[]>,
  otherwise: string,
): Opened {
  const none = (message: string, fix: string): Opened => ({
    problem: { line: null, column: null, message, fix },
  });
  if (bytes.length > largestDraft) {
    return none(
      `The file has ${(bytes.length / 1e6).toFixed(1)} MB; at most 2 MB are read.`,
      'Choose one file of locales/, such as locales/id/portal.json.',
    );
  }
  const text = decodedText(bytes);
  if (text === null) {
    return none('The file is not saved as UTF-8, so none of it is used.', 'Save it as UTF-8.');
  }
  const whole = fileProblem(text);
  if (whole) return { problem: { column: 1, ...whole } };
  if (depthOf(text) > deepest) {
    return none(
      `The file nests its texts deeper than ${String(deepest)} levels.`,
      'Compare it with the English file.',
    );
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const slip = jsonSlip(text, errors);
  const [error] = errors;
  if (slip && error) {
    const column = error.offset - text.lastIndexOf('\n', error.offset - 1);
    const code = printParseErrorCode(error.error);
    const message = slip.message.replace(` (${code})`, '');
    return { problem: { line: slip.line, column, message, fix: slip.fix } };
  }
  if (tree?.type !== 'object') {
    return none('The file is not a JSON object.', 'It has to start with { and end with }.');
  }
  return { text, namespace: namespaceOf(name, text, keysOf) ?? otherwise, problem: null };
}

/** `null` for bytes that are not UTF-8. A byte order mark stays, to be named. */
function decodedText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How deep brackets stand in each other, whether they are closed or not: a parser would find out by running out of stack. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [found] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g)) {
    if (found === '{' || found === '[') most = Math.max(most, (depth += 1));
    else if (found === '}' || found === ']') depth -= 1;
  }
  return most;
}

/** By a word of the file's name (`portal.json`, `id-portal (2).json`), otherwise by the keys that both have. */
function namespaceOf(
  name: string,
  text: string,
  keysOf: ReadonlyMap<string, readonly string[]>,
): string | null {
  const words = name.replace(/\.json$/i, '').split(/[^a-z]+/i);
  const named = words.findLast((word) => keysOf.has(word));
  if (named !== undefined) return named;
  let best = { namespace: null as string | null, shared: 0 };
  for (const [namespace, keys] of keysOf) {
    const { texts } = readLocaleFile({ file: name, language: 'en', namespace, text });
    const own = new Set(texts.map(({ key }) => key));
    const shared = keys.filter((key) => own.has(key)).length;
    if (shared > best.shared) best = { namespace, shared };
  }
  return best.namespace;
}
