import {
  keptText,
  readRecords,
  readSourceTexts,
  recordOf,
  recordsFile,
  sourceTextsFile,
  writeRecords,
  writeSourceTexts,
} from '../../src/translation/drift/records.ts';
import { unitsOf, type Unit } from '../../src/translation/drift/units.ts';
import type { Project } from '../../src/translation/project.ts';
import { projectFrom } from '../../src/translation/read-project.ts';
import { readFiles, Refusal, writeWhole, type Files } from './files.ts';

/**
 * Records that translations say what today's source says: for each unit of `isMeant`, the hashes of both. Whatever saves a
 * translation calls it. Records of units that are no more go, and so do source texts that no language was translated from.
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
  const broken = project.lists.find(
    (list) => list.problems.length > 0 && [file, sourceTextsFile].includes(list.file),
  );
  if (broken) {
    throw new Refusal(`${broken.file} cannot be read: ${broken.problems[0]?.fix ?? ''}`);
  }
  const units = unitsOf(project, language).filter(({ translation }) => translation !== null);
  const before = readRecords(files[file]);
  const records = new Map(before);
  const texts = new Map(readSourceTexts(files[sourceTextsFile]));
  const changed: Unit[] = [];
  for (const unit of units.filter(isMeant)) {
    const source = madeFrom(unit);
    const record = recordOf({ ...unit, source });
    const known = before.get(unit.id);
    if (known?.source !== record.source || known.translation !== record.translation)
      changed.push(unit);
    records.set(unit.id, record);
    texts.set(record.source, keptText(source));
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
  const used = new Set([...records.values(), ...others].map(({ source }) => source));
  for (const hash of texts.keys()) if (!used.has(hash)) texts.delete(hash);
  writeIfNew(root, sourceTextsFile, writeSourceTexts(texts), files[sourceTextsFile]);
  writeIfNew(root, file, writeRecords(records), files[file]);
  return changed;
}

function writeIfNew(root: string, file: string, text: string, before: string | undefined): void {
  if (text !== before) writeWhole(root, file, text, before ?? null);
}
