import type { Guide } from '../guide-file.ts';
import type { Project } from '../project.ts';
import { written, type Content } from './content.ts';
import { startedFrom, writeGuide } from './guide-write.ts';
import { fileFaults, unitFaults, type Said } from './said.ts';
import { writeLocale } from './locale-write.ts';
import type { UnitFile } from './unit.ts';
import type { ReadUnit } from './xliff-read.ts';

/** A translation that nothing speaks against, and the unit that it came from. */
export interface Accepted {
  readonly content: Content;
  readonly read: ReadUnit;
}

export interface NewText {
  /** `null`: the file stays as it is, or is not begun. */
  readonly text: string | null;
  readonly faults: readonly Said[];
  /** Ids of units that are not in the new text as they were given. */
  readonly refused: ReadonlySet<string>;
}

/** The text of a file with new translations. */
export function newText(
  project: Project,
  language: string,
  file: UnitFile,
  accepted: ReadonlyMap<string, Accepted>,
): NewText {
  const none = new Set<string>();
  if (accepted.size === 0) return { text: null, faults: [], refused: none };
  if (file.kind === 'locale') {
    return { text: localeText(project, file, accepted), faults: [], refused: none };
  }
  const translation = project.guides.find((each) => each.file === file.file);
  const guide = translation ?? begun(project, language, file);
  const fault = faultOfPlace(file, accepted, translation);
  if (!guide || fault) return { text: null, faults: fault ? [fault] : [], refused: none };
  const contents = new Map([...accepted].map(([id, { content }]) => [id, content]));
  const { text, refused } = writeGuide(guide, contents);
  const faults = [...accepted]
    .filter(([id]) => refused.includes(id))
    .map(([, { read }]) => unitFaults.unwritable(read));
  const isHeld = refused.length === accepted.size || (!translation && refused.length > 0);
  return { text: isHeld ? null : text, faults, refused: new Set(refused) };
}

function localeText(
  project: Project,
  { file, units }: UnitFile,
  accepted: ReadonlyMap<string, Accepted>,
): string {
  const text = project.locales.find((each) => each.file === file)?.lines.join('\n') ?? null;
  const keyOf = (id: string) => id.slice(id.indexOf('.') + 1);
  const values = new Map([...accepted].map(([id, { content }]) => [keyOf(id), written(content)]));
  return writeLocale(
    text,
    units.map(({ id }) => keyOf(id)),
    values,
  );
}

function begun(project: Project, language: string, { file, sourceFile }: UnitFile): Guide | null {
  const source = project.guides.find((each) => each.file === sourceFile);
  return source ? startedFrom(source, file, language) : null;
}

/** A guide is begun only with all of its texts, and a translation takes nothing for which it has no place. */
function faultOfPlace(
  file: UnitFile,
  accepted: ReadonlyMap<string, Accepted>,
  translation: Guide | undefined,
): Said | null {
  const absent = file.units.filter(({ target }) => target === null).map(({ id }) => id);
  if (translation) {
    const first = accepted.get(absent.find((id) => accepted.has(id)) ?? '');
    return first ? unitFaults.noPlace(first.read, file.file) : null;
  }
  const lacking = absent.filter((id) => !accepted.has(id));
  const [first] = accepted.values();
  return lacking.length > 0 ? fileFaults.unfinished(file, first?.read.line ?? 1, lacking) : null;
}
