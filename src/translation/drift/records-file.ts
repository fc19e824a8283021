import { isObject } from '../is-object.ts';
import { readJsonTree } from '../json-tree.ts';
import type { Problem } from '../problem.ts';

/** What a text was translated from, and what its translation said then. Both as hashes. */
export interface HashPair {
  readonly source: string;
  readonly translation: string;
}

/** Of a unit. Of a part of a page that has the same paragraphs in both languages, each of them too, in their order. */
export interface SourceRecord extends HashPair {
  readonly paragraphs?: readonly HashPair[];
}

/** Records of one language by id of the unit, from `locales/source-hashes/<language>.json`. */
export type Records = ReadonlyMap<string, SourceRecord>;

export const recordsFile = (language: string) => `locales/source-hashes/${language}.json`;

/** Source texts by hash, of every language's records, so that a change can be shown without the history of the files. */
export const sourceTextsFile = recordsFile('en');

/**
 * The form in which a file of records is written today, named in the file by an entry of its own. Each other entry is a
 * unit: its two hashes with a space between, then those of each paragraph with a colon between. In the form before, no form
 * was named and no paragraphs stood. An entry of either form is read in both, so that branches of both can be merged.
 */
const format = '2';
const formatKey = '$format';

const record = /^[0-9a-f]{12} [0-9a-f]{12}(?: [0-9a-f]{12}:[0-9a-f]{12})*$/;

/** @param text `undefined` when there is no file; what cannot be read counts as none, and `recordsProblem` tells it */
export function readRecords(text: string | undefined): Records {
  if (text === undefined || recordsProblem(text) !== null) return new Map();
  const { [formatKey]: _, ...table } = JSON.parse(text) as Readonly<Record<string, string>>;
  return new Map(
    Object.entries(table).map(([id, value]) => {
      const [source = '', translation = '', ...pairs] = value.split(' ');
      const paragraphs = pairs.map((pair): HashPair => {
        const [own = '', theirs = ''] = pair.split(':');
        return { source: own, translation: theirs };
      });
      return [id, { source, translation, ...(paragraphs.length > 0 && { paragraphs }) }];
    }),
  );
}

export const writeRecords = (records: Records): string =>
  written([
    [formatKey, format],
    ...[...records].map(([id, { source, translation, paragraphs = [] }]) => {
      const pairs = paragraphs.map((pair) => `${pair.source}:${pair.translation}`);
      return [id, [source, translation, ...pairs].join(' ')] as const;
    }),
  ]);

/** Why a file of records cannot be used: it is no JSON, of a form that is not known here, or damaged in a line. */
export function recordsProblem(text: string): Problem | null {
  const slip = slipOf(text);
  if (slip) return slip;
  const parsed: unknown = JSON.parse(text);
  if (!isObject(parsed)) return damaged(1, 'The file is no table of records.');
  const { [formatKey]: given = format, ...table } = parsed;
  if (given !== format) {
    return {
      line: lineWith(text, JSON.stringify(formatKey)),
      message: `The file has format ${JSON.stringify(given)}; this version of the project reads format ${format} and the one before it.`,
      fix: 'Update the project (git pull, then npm install). The file itself may be right.',
    };
  }
  const wrong = Object.entries(table).find(
    ([, value]) => typeof value !== 'string' || !record.test(value),
  );
  return wrong
    ? damaged(lineWith(text, JSON.stringify(wrong[0])), `The record of ${wrong[0]} is damaged.`)
    : null;
}

export function readSourceTexts(text: string | undefined): ReadonlyMap<string, string> {
  if (text === undefined || slipOf(text)) return new Map();
  const parsed: unknown = JSON.parse(text);
  return new Map(
    Object.entries(isObject(parsed) ? parsed : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

export const writeSourceTexts = (texts: ReadonlyMap<string, string>): string => written([...texts]);

/** Why the file of source texts cannot be used. */
export function sourceTextsProblem(text: string): Problem | null {
  const slip = slipOf(text);
  if (slip) return slip;
  const parsed: unknown = JSON.parse(text);
  return isObject(parsed) && Object.values(parsed).every((value) => typeof value === 'string')
    ? null
    : damaged(1, 'The file is no table of texts.');
}

const fix =
  'Take the file of the last commit (git checkout -- <file>), or remove it; then run npm run l10n -- accept for what is up to date.';

const damaged = (line: number, message: string): Problem => ({ line, message, fix });

function slipOf(text: string): Problem | null {
  const { slip } = readJsonTree(text);
  return slip ? { ...slip, fix } : null;
}

const lineWith = (text: string, part: string): number =>
  text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;

/** One line for each entry, in the order of the alphabet, so that two people's changes seldom meet. */
const written = (entries: readonly (readonly [string, string])[]): string =>
  `${JSON.stringify(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
