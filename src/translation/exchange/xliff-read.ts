import { languagesDiffer, notXliff, unknownVersion } from './faults.ts';
import { joined, type NamedCode, type NamedContent } from './content.ts';
import { choices, type Only } from './unit.ts';
import { elementsIn, readXml, textIn, type XmlElement } from './xml.ts';

/** A unit as it stands in a file of exchange. */
export interface ReadUnit {
  /** Path of the file that it belongs to, as the file of exchange says it; not one to be opened. */
  readonly file: string;
  readonly id: string;
  readonly line: number;
  readonly source: NamedContent | null;
  readonly target: NamedContent | null;
  /** Hash of the translation that was exported; `null` where the file has lost it. */
  readonly exported: string | null;
  /** The state by which a tool says that the target is no translation yet; `null` for none. */
  readonly untranslated: string | null;
  /** There is a place for the target, and nothing in it. */
  readonly isEmpty: boolean;
  /** Markup inside of the target that is no code of ours: the name of its element. */
  readonly foreign: string | null;
}

export interface ReadExchange {
  readonly format: 'xliff12' | 'xliff2' | 'csv';
  /** `null`: the file does not say it. */
  readonly targetLanguage: string | null;
  /** `null`: it does not say whether it is all. */
  readonly only: Only | null;
  readonly files: readonly { readonly file: string; readonly line: number }[];
  readonly units: readonly ReadUnit[];
}

/** @throws XmlFault, when nothing of it can be used */
export function readXliff(text: string): ReadExchange {
  const root = readXml(text);
  const { version } = root.attributes;
  if (root.name !== 'xliff') throw notXliff(root.line, root.name);
  const is12 = version === '1.2';
  if (!is12 && version !== '2.0' && version !== '2.1') throw unknownVersion(root.line, version);
  const files = elementsIn(root, 'file');
  const languages = is12
    ? files.map(({ attributes }) => attributes['target-language'])
    : [root.attributes['trgLang']];
  const different = files[languages.findIndex((each) => each !== languages[0])];
  if (different) throw languagesDiffer(different.line);
  const onlys = new Set(files.map((file) => onlyOf(file)));
  return {
    format: is12 ? 'xliff12' : 'xliff2',
    targetLanguage: languages[0] ?? null,
    only: onlys.size === 1 ? ([...onlys][0] ?? null) : null,
    files: files.map(({ attributes, line }) => ({ file: attributes['original'] ?? '', line })),
    units: files.flatMap((file) => unitsIn(file, file.attributes['original'] ?? '', is12)),
  };
}

function onlyOf(file: XmlElement): Only | null {
  const notes = elementsIn(file, 'header', 'notes').flatMap((each) => elementsIn(each, 'note'));
  const said = notes.map((note) => textIn(note).trim());
  return choices.find((each) => said.includes(`units: ${each}`)) ?? null;
}

function unitsIn(element: XmlElement, file: string, is12: boolean): ReadUnit[] {
  return elementsIn(element, 'body', 'group', 'trans-unit', 'unit').flatMap((child) => {
    if (child.name === 'body' || child.name === 'group') return unitsIn(child, file, is12);
    const parts = is12 ? [child] : elementsIn(child, 'segment', 'ignorable');
    const sources = parts.flatMap((part) => elementsIn(part, 'source'));
    // A tool may cut a unit into segments. One without a translation leaves the unit without one.
    const isWhole = parts.every(
      (part) => part.name === 'ignorable' || elementsIn(part, 'target').length > 0,
    );
    const targets = parts.flatMap((part) => {
      const [target] = elementsIn(part, 'target');
      return target ? [target] : elementsIn(part, 'source');
    });
    const state = { foreign: null as string | null };
    const target = joined<NamedCode>(targets.flatMap((each) => inlineOf(each, state)));
    return [
      {
        file,
        id: child.attributes['id'] ?? '',
        line: child.line,
        source:
          sources.length > 0 ? joined<NamedCode>(sources.flatMap((each) => inlineOf(each))) : null,
        // A tool writes an empty target for what is not translated.
        target: isWhole && target.length > 0 ? target : null,
        exported: exportedOf(child),
        untranslated: untranslatedIn(parts, is12),
        isEmpty: target.length === 0 && parts.some((part) => elementsIn(part, 'target').length > 0),
        foreign: isWhole ? state.foreign : null,
      },
    ];
  });
}

const untranslated12 = ['new', 'needs-translation'];

/**
 * Of a target (1.2), or of a segment (2.0), where a state that is not said would be the same; no tool means it so, so it has to be
 * said.
 */
function untranslatedIn(parts: readonly XmlElement[], is12: boolean): string | null {
  const states = is12
    ? parts
        .flatMap((part) => elementsIn(part, 'target'))
        .map(({ attributes }) => attributes['state'])
    : parts.map(({ attributes }) => attributes['state']);
  const none = is12 ? untranslated12 : ['initial'];
  return states.find((state) => state !== undefined && none.includes(state)) ?? null;
}

/** Notes of a unit stand in it (1.2), or in an element of their own (2.0). */
function exportedOf(unit: XmlElement): string | null {
  const notes = [unit, ...elementsIn(unit, 'notes')].flatMap((each) => elementsIn(each, 'note'));
  return (
    notes.flatMap((note) => /^exported: (\w+)$/.exec(textIn(note).trim())?.[1] ?? [])[0] ?? null
  );
}

const alone = ['x', 'ph'];
const around = ['g', 'pc'];
/** Remarks of a tool on a part of the text, which is text all the same. */
const remarks = ['mrk'];

function inlineOf(
  { children }: XmlElement,
  state: { foreign: string | null } = { foreign: null },
): NamedContent {
  return children.flatMap((child): NamedContent => {
    if (typeof child === 'string') return [child];
    const id = child.attributes['id'] ?? '';
    if (alone.includes(child.name)) return [{ id, children: null }];
    if (around.includes(child.name))
      return [{ id, children: joined<NamedCode>(inlineOf(child, state)) }];
    if (!remarks.includes(child.name)) state.foreign ??= child.name;
    return inlineOf(child, state);
  });
}
