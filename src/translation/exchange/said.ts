import { nameForTranslators } from '../../i18n/language-names.ts';
import { closestMatch } from '../closest-match.ts';
import type { CheckFinding } from '../check.ts';
import type { UnitFile } from './unit.ts';
import type { ReadUnit } from './xliff-read.ts';

/** What is said of a file of exchange, whose name is added to it. */
export type Said = Omit<CheckFinding, 'file'>;

const few = (ids: readonly string[]): string =>
  ids.length > 5
    ? `${ids.slice(0, 5).join(', ')} and ${String(ids.length - 5)} more`
    : ids.join(', ');

/** Longer than any id of ours; to compare more of it would only take time. */
const short = (text: string): string => text.slice(0, 100);

const quoted = (text: string): string => JSON.stringify(text.slice(0, 300));

export const fileFaults = {
  unknown: (file: string, line: number, known: readonly string[], language: string): Said => {
    const meant = closestMatch(short(file), known);
    return {
      line,
      message: `There is no file ${JSON.stringify(short(file))} to translate into ${nameForTranslators(language)}, so nothing of it was taken.`,
      fix:
        meant === null
          ? 'Export the language again.'
          : `Is it ${meant}? Export the language again.`,
    };
  },
  unfinished: ({ file, units }: UnitFile, line: number, lacking: readonly string[]): Said => ({
    line,
    message: `${file} is new, and ${String(lacking.length)} of its ${String(units.length)} texts have no translation: ${few(lacking)}. It was not begun.`,
    fix: 'Translate all of it, then import again: half a guide in English would pass for a translation.',
  }),
  missing: ({ file, units }: UnitFile, line: number, lacking: readonly string[]): Said => ({
    line,
    message: `${String(lacking.length)} of ${String(units.length)} texts of ${file} are not here and stay as they are: ${few(lacking)}.`,
    fix: 'If a tool has lost them, export again.',
  }),
  untranslated: (units: readonly ReadUnit[]): Said => ({
    line: units[0]?.line ?? 1,
    message: `${String(units.length)} translations were left out, because the file says that they are none yet (state ${JSON.stringify(units[0]?.untranslated ?? '')}): ${few(units.map(({ id }) => id))}.`,
    fix: 'In your tool, mark them as translated; in a text editor, write state="translated". Then import again.',
  }),
  emptied: (units: readonly ReadUnit[]): Said => ({
    line: units[0]?.line ?? 1,
    message: `${String(units.length)} texts are translated here and empty in the file. They stay as they are: ${few(units.map(({ id }) => id))}.`,
    fix: 'To take a translation away, remove it from its file in the project.',
  }),
};

export const unitFaults = {
  unknown: ({ id, line }: ReadUnit, known: readonly string[]): Said => {
    const meant = closestMatch(short(id), known);
    return {
      line,
      key: short(id),
      message: 'The project has no such text.',
      fix: meant === null ? 'Remove the unit.' : `Remove the unit, or is it ${meant}?`,
    };
  },
  twice: ({ id, line }: ReadUnit, same: readonly ReadUnit[]): Said => ({
    line,
    key: id,
    message: `It is here ${String(same.length)} times (lines ${few(same.map((each) => String(each.line)))}), so none was taken.`,
    fix: 'Keep one of them.',
  }),
  markup: ({ id, line }: ReadUnit, element: string): Said => ({
    line,
    key: id,
    message: `Its translation has an element <${short(element)}>, which is none of the codes of its source.`,
    fix: 'Remove it, or copy the codes from the source as they are.',
  }),
  unwritable: ({ id, line }: ReadUnit): Said => ({
    line,
    key: id,
    message: 'Markdown cannot hold this translation so that it is read as it is meant.',
    fix: 'Leave no code empty, put no spaces at the edges of bold text, and write no addresses as text.',
  }),
  changedHere: ({ id, line }: ReadUnit, isNow: string): Said => ({
    line,
    key: id,
    message: `It has changed here since the file was exported, so this translation was not taken. Here: ${quoted(isNow)}`,
    fix: 'Export again, or import with --force to put the translation of the file in its place.',
  }),
  noPlace: ({ id, line }: ReadUnit, file: string): Said => ({
    line,
    key: id,
    message: `${file} has no such place yet, so nothing of this guide was taken.`,
    fix: `Add the paragraph or step to ${file} as the source has it, then import again.`,
  }),
  older: (found: { id: string; line: number; was: string; isNow: string }): Said => ({
    line: found.line,
    key: found.id,
    message: `It was made for another source text. Then: ${quoted(found.was)} Now: ${quoted(found.isNow)}`,
    fix: 'It was taken. Compare it with the text of today.',
  }),
};
