import { sourceLanguage } from '../../i18n/languages.ts';
import { longestFor } from '../../i18n/text-faults.ts';
import type { Guide } from '../guide-file.ts';
import type { LocaleFile } from '../locale-file.ts';
import { formsOfLanguage, pluralFormOf, sourceTextFor } from '../plural-forms.ts';
import type { Project } from '../project.ts';
import { blocksOf } from './blocks.ts';
import { contentOfText, targetHash, withIdsOf, type Content } from './content.ts';
import { notesOfBlock, notesOfText, usesOf } from './notes.ts';
import { controlsIn, kindOf, roomOf } from '../room.ts';
import type { Unit, UnitFile } from './unit.ts';

/**
 * Every text of the project for one language, in the order of the source, file by file. A file of the translation that cannot
 * be read has no units: nothing could be put into it.
 */
export function unitsOf(project: Project, language: string): readonly UnitFile[] {
  const uses = usesOf(project);
  const controls = controlsIn(project);
  const isSource = (each: LocaleFile | Guide) => each.language === project.sourceLanguage;
  const ofLanguage = (file: string) => file.replace(/^(\w+)\/[^/]+\//, `$1/${language}/`);
  const locales = project.locales.filter(isSource).map((source): UnitFile => {
    const file = ofLanguage(source.file);
    const translation = project.locales.find((each) => each.file === file);
    const isLost = !source.isReadable || translation?.isReadable === false;
    const units = isLost
      ? []
      : textUnits(source, translation, language, (key, text) => [
          ...notesOfText(key, uses),
          roomInWords(key, text, controls),
        ]);
    return { file, sourceFile: source.file, kind: 'locale', units };
  });
  const guides = project.guides.filter(isSource).map((source): UnitFile => {
    const file = ofLanguage(source.file);
    const translation = project.guides.find((each) => each.file === file);
    const isLost = source.problem !== null || (translation?.problem ?? null) !== null;
    const units = isLost ? [] : blockUnits(source, translation, project, language);
    return { file, sourceFile: source.file, kind: source.kind, units };
  });
  return [...locales, ...guides];
}

function textUnits(
  source: LocaleFile,
  translation: LocaleFile | undefined,
  language: string,
  notes: (key: string, source: string) => readonly string[],
): Unit[] {
  // Of a key that is there twice, the last one counts.
  const translated = new Map(translation?.texts.map(({ key, value }) => [key, value]));
  const done = new Set<string>();
  return source.texts.flatMap(({ key }) => {
    const plural = pluralFormOf(key);
    const keys = plural
      ? formsOfLanguage(language, plural.base).map((form) => `${plural.base}_${form}`)
      : [key];
    return keys.flatMap((id): Unit[] => {
      const text = sourceTextFor(id, source.texts)?.value;
      if (done.has(id) || text === undefined) return [];
      done.add(id);
      const content = contentOfText(text);
      const value = translated.get(id);
      const target = value === undefined ? null : withIdsOf(content, contentOfText(value));
      return [
        {
          id,
          source: content,
          target,
          exported: targetHash(target),
          notes: notes(id, text),
          maxLength: longestFor(text),
          plural: pluralFormOf(id),
        },
      ];
    });
  });
}

/** How long a translation may be: where the screen has less room than the site would take, that room. */
function roomInWords(key: string, source: string, controls: ReadonlySet<string>): string {
  const room = roomOf(kindOf(key, source, controls), source);
  return room === null || room >= longestFor(source)
    ? `At most ${String(longestFor(source))} characters.`
    : `Its place has room for ${String(room)} letters; one of Chinese or Japanese takes the room of two.`;
}

function blockUnits(
  source: Guide,
  translation: Guide | undefined,
  project: Project,
  language: string,
): Unit[] {
  const translated = new Map(
    (translation ? blocksOf(translation) : []).map(({ id, content }) => [id, content]),
  );
  return blocksOf(source).map((read): Unit => {
    const block = { ...read, content: inLanguage(read.content, language) };
    const content = translated.get(block.id);
    const target = content ? withIdsOf(block.content, content) : null;
    return {
      id: block.id,
      source: block.content,
      target,
      exported: targetHash(target),
      notes: notesOfBlock(source, block, project, language),
      maxLength: null,
      plural: null,
    };
  });
}

/** A link of the source leads to its own pages; the code of a translation leads to those of its language. */
const inLanguage = (content: Content, language: string): Content =>
  content.map((part) => {
    if (typeof part === 'string') return part;
    const { close, children } = part;
    return {
      ...part,
      close: close.replace(`](/${sourceLanguage}/`, `](/${language}/`),
      children: children && inLanguage(children, language),
    };
  });
