import {
  keptTexts,
  namedHashes,
  recordOf,
  recordOfSome,
} from '../../src/translation/drift/records.ts';
import {
  readRecords,
  recordsFile,
  sourceTextsFile,
  writeRecords,
  writeSourceTexts,
  type SourceRecord,
} from '../../src/translation/drift/records-file.ts';
import { unitsOf, type Unit } from '../../src/translation/drift/units.ts';
import type { Project } from '../../src/translation/project.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { knownOf } from './drift-files.ts';
import { readFiles, writeWhole, type Files } from './files.ts';

export interface Accepted {
  /** All units when it is left out. */
  readonly isMeant?: (unit: Unit) => boolean;
  /** The source text that a unit was translated from where it is not today's. */
  readonly madeFrom?: (unit: Unit) => string;
  /** The paragraphs of a unit, by their index in the source, that are meant; all when it is left out. */
  readonly isNew?: (unit: Unit, paragraph: number) => boolean;
  /** The project of these files, for a caller that has most of it already. */
  readonly read?: (files: Files) => Project;
}

/**
 * Records that translations say what today's source says: for each unit of `isMeant`, the hashes of both. Whatever saves a
 * translation calls it. Records of units that are no more go, and so do source texts that no language was translated from.
 * Records of other units stay as they were; one from before paragraphs were recorded gets them where it names the very texts
 * of today.
 *
 * @returns the units that were recorded anew
 */
export function accept(
  root: string,
  language: string,
  {
    isMeant = () => true,
    madeFrom = ({ source }) => source,
    isNew = () => true,
    read = projectFrom,
  }: Accepted = {},
): Unit[] {
  const files = readFiles(root);
  const file = recordsFile(language);
  const project = read(files);
  const units = unitsOf(project, language).filter(({ translation }) => translation !== null);
  const { records: before, sourceTexts } = knownOf(files, project, language);
  const records = new Map(before);
  const texts = new Map(sourceTexts);
  const changed: Unit[] = [];
  const keep = (unit: Unit, record: SourceRecord) => {
    records.set(unit.id, record);
    for (const [hash, text] of keptTexts(unit, record)) texts.set(hash, text);
  };
  for (const unit of units) {
    const known = before.get(unit.id);
    if (!isMeant(unit)) {
      if (known && !known.paragraphs && isSame(known, recordOf(unit))) keep(unit, recordOf(unit));
      continue;
    }
    const source = madeFrom(unit);
    // Nobody knows what the paragraphs of another source text were.
    const { paragraphs: _, ...whole } = unit;
    const meant = source === unit.source ? unit : { ...whole, source };
    const record = recordOfSome(meant, (index) => isNew(unit, index), known, sourceTexts);
    if (!isSame(known, record)) changed.push(unit);
    keep(meant, record);
  }
  const ids = new Set(units.map(({ id }) => id));
  const isEverything = units.every(isMeant);
  for (const id of records.keys()) if (isEverything && !ids.has(id)) records.delete(id);
  const others = Object.entries(files)
    .filter(
      ([name]) =>
        /^locales\/source-hashes\//.test(name) && name !== file && name !== sourceTextsFile,
    )
    .flatMap(([, text]) => [...readRecords(text).values()]);
  // Nobody knows which texts a file names that cannot be read.
  const isSure = project.lists.every(({ problems }) => problems.length === 0);
  const used = new Set([...records.values(), ...others].flatMap(namedHashes));
  for (const hash of texts.keys()) if (isSure && !used.has(hash)) texts.delete(hash);
  writeIfNew(root, sourceTextsFile, writeSourceTexts(texts), files[sourceTextsFile]);
  writeIfNew(root, file, writeRecords(records), files[file]);
  return changed;
}

/** Paragraphs do not count: where they begin and end is form. */
const isSame = (one: SourceRecord | undefined, other: SourceRecord): boolean =>
  one?.source === other.source && one.translation === other.translation;

function writeIfNew(root: string, file: string, text: string, before: string | undefined): void {
  if (text !== before) writeWhole(root, file, text, before ?? null);
}
