import { readJsonTree } from '../json-tree.ts';
import { readLocaleFile } from '../locale-file.ts';
import { pluralFormOf } from '../plural-forms.ts';

/** Ten times the largest locale file there is, in bytes. */
export const largestDraft = 2_000_000;

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
 * @param otherwise the namespace of a file without a text, where its name does not tell it
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
  const { tree, slip, offset } = readJsonTree(text);
  if (slip) {
    const column = offset === null ? 1 : offset - text.lastIndexOf('\n', offset - 1);
    return { problem: { ...slip, column } };
  }
  if (tree?.type !== 'object') {
    return none('The file is not a JSON object.', 'It has to start with { and end with }.');
  }
  const namespace = namespaceOf(name, text, keysOf, otherwise);
  return namespace === null
    ? none(
        'The file has hardly a key of this project, so none of it is used.',
        'Choose one file of locales/, such as locales/id/portal.json, or one that this editor gave you.',
      )
    : { text, namespace, problem: null };
}

/** `null` for bytes that are not UTF-8. A byte order mark stays, to be named. */
function decodedText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** With fewer of its keys from one file of the project, a file comes from elsewhere: some names are everybody's. */
const leastShared = 0.2;

/**
 * By a word of the file's name (`portal.json`, `id-portal (2).json`), otherwise by the keys that both have; `null` for a file that
 * is none of the project's, whatever its name.
 */
function namespaceOf(
  name: string,
  text: string,
  keysOf: ReadonlyMap<string, readonly string[]>,
  otherwise: string,
): string | null {
  const words = name.replace(/\.json$/i, '').split(/[^a-z]+/i);
  const named = words.findLast((word) => keysOf.has(word));
  // In which language a plural text has which forms does not matter here.
  const shares = [...keysOf].map(([namespace, keys]) => {
    const { texts } = readLocaleFile({ file: name, language: 'en', namespace, text });
    const known = new Set(keys.map(baseOf));
    const shared = texts.filter(({ key }) => known.has(baseOf(key))).length;
    return { namespace, share: texts.length === 0 ? null : shared / texts.length };
  });
  if (shares.every(({ share }) => share === null)) return named ?? otherwise;
  const likely = shares.filter(({ share }) => share !== null && share >= leastShared);
  if (likely.some(({ namespace }) => namespace === named)) return named ?? null;
  const best = likely.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0))[0];
  return best?.namespace ?? null;
}

const baseOf = (key: string): string => pluralFormOf(key)?.base ?? key;
