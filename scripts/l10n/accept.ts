import { keptTexts, namedHashes, recordOf } from '../../src/translation/drift/records.ts';
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

/**
 * Records that translations say what today's source says: for each unit of `isMeant`, the hashes of both. Whatever saves a
 * translation calls it. Records of units that are no more go, and so do source texts that no language was translated from.
 * Whoever else reads the files finds the records of other units as they were; one from before paragraphs were recorded gets
 * them where it names the very texts of today.
 *
 * @param madeFrom the source text that a unit was translated from where it is not today's
 * @param read the project of these files, for a caller that has most of it already
 * @returns the units that were recorded anew
 */
export function accept(
  root: string,
  language: string,
  isMeant: (unit: Unit) => boolean = () => true,
  madeFrom: (unit: Unit) => string = ({ source }) => source,
  read: (files: Files) => Project = projectFrom,
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
    const record = recordOf(meant);
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
  const used = new Set([...records.values(), ...others].flatMap(namedHashes));
  for (const hash of texts.keys()) if (!used.has(hash)) texts.delete(hash);
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
