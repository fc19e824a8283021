import { hashOf, normalText } from './normal-text.ts';
import type { Unit } from './units.ts';

/** What a translation was made from: of which source text, and which words it was then. Both as hashes. */
export interface SourceRecord {
  readonly source: string;
  readonly translation: string;
}

/** Records of one language by id of the unit, from `locales/source-hashes/<language>.json`. */
export type Records = ReadonlyMap<string, SourceRecord>;

export const recordsFile = (language: string) => `locales/source-hashes/${language}.json`;

/** Source texts by hash, of every language's records, so that a change can be shown without the history of the files. */
export const sourceTextsFile = recordsFile('en');

/** @param text `undefined` when there is no file; what cannot be read counts as none */
export function readRecords(text: string | undefined): Records {
  return new Map(
    Object.entries(readTable(text)).flatMap(([id, value]) => {
      const [source, translation] = value.split(' ');
      return source && translation ? [[id, { source, translation }] as const] : [];
    }),
  );
}

export const writeRecords = (records: Records): string =>
  writeTable(
    [...records].map(([id, { source, translation }]) => [id, `${source} ${translation}`] as const),
  );

export const readSourceTexts = (text: string | undefined): ReadonlyMap<string, string> =>
  new Map(Object.entries(readTable(text)));

export const writeSourceTexts = (texts: ReadonlyMap<string, string>): string =>
  writeTable([...texts]);

function readTable(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** One line for each entry, in the order of the alphabet, so that two people's changes seldom meet. */
const writeTable = (entries: readonly (readonly [string, string])[]): string =>
  `${JSON.stringify(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;

export const recordOf = ({ source, translation }: Unit): SourceRecord => ({
  source: hashOf(source),
  translation: hashOf(translation ?? ''),
});

/** What the source text of a hash is kept as. */
export const keptText = (source: string): string => normalText(source);
