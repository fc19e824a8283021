import type { CheckFinding } from '../check.ts';
import type { Project } from '../project.ts';
import { filled, namedSignature, targetHash, type Content, type NamedContent } from './content.ts';
import { judgeUnit, knownCodes } from './judge.ts';
import { fileFaults, unitFaults, type Said } from './said.ts';
import { newText, type Accepted } from './new-text.ts';
import type { Unit, UnitFile } from './unit.ts';
import { unitsOf } from './units.ts';
import type { ReadExchange, ReadUnit } from './xliff-read.ts';

export interface ExchangeFinding extends CheckFinding {
  /** An error: the unit, or the file that is named, was not taken. */
  readonly severity: 'error' | 'warning';
}

/** A translation that was made for a source text which is not today's. */
export interface OlderSource {
  readonly file: string;
  readonly id: string;
  /** Line in the file of exchange. */
  readonly line: number;
  readonly was: string;
  readonly isNow: string;
}

export interface Taken {
  readonly file: string;
  readonly id: string;
  /** Before and after; `null`: it was not translated. */
  readonly was: string | null;
  readonly isNow: string;
}

export interface Imported {
  /** New texts of files by path. What has not changed is not here. */
  readonly changes: ReadonlyMap<string, string>;
  readonly findings: readonly ExchangeFinding[];
  readonly older: readonly OlderSource[];
  /** Units whose translation is a new one. */
  readonly taken: readonly Taken[];
  readonly unchanged: number;
  /** Units with an empty translation. */
  readonly empty: number;
}

/** So many times a guess is made at what a foreign id was meant to be: a file may hold nothing else. */
const mostGuesses = 20;

/**
 * Puts the translations of a file of exchange into the files of one language. Nothing is written here.
 *
 * @param name of the file of exchange, for what is said of it
 * @param isForced take translations too where the project has another one today than when the file was exported
 */
export function applyExchange(
  project: Project,
  language: string,
  name: string,
  read: ReadExchange,
  isForced = false,
): Imported {
  const findings: ExchangeFinding[] = [];
  const older: OlderSource[] = [];
  const changes = new Map<string, string>();
  const taken: Taken[] = [];
  const untranslated: ReadUnit[] = [];
  const emptied: ReadUnit[] = [];
  let unchanged = 0;
  let empty = 0;
  let guesses = 0;
  const expected = new Map(unitsOf(project, language).map((file) => [file.file, file]));
  const givenIn = Map.groupBy(read.units, ({ file }) => file);
  const say = (severity: 'error' | 'warning', said: Said) =>
    void findings.push({ file: name, severity, ...said });

  for (const [file, line] of new Map(read.files.map((each) => [each.file, each.line]))) {
    const own = expected.get(file);
    const given = givenIn.get(file) ?? [];
    if (own) takeFile(own, given, line);
    else say('error', fileFaults.unknown(file, line, guessesIn([...expected.keys()]), language));
  }
  if (untranslated.length > 0) say('warning', fileFaults.untranslated(untranslated));
  if (emptied.length > 0) say('warning', fileFaults.emptied(emptied));
  // Whoever repairs them goes through the file from its top.
  const inOrder = findings.toSorted((one, other) => one.line - other.line);
  return { changes, findings: inOrder, older, taken, unchanged, empty };

  function guessesIn(candidates: readonly string[]): readonly string[] {
    guesses += 1;
    return guesses > mostGuesses ? [] : candidates;
  }

  function takeFile(file: UnitFile, given: readonly ReadUnit[], line: number): void {
    const accepted = acceptedIn(file, given);
    const { text, faults, refused } = newText(project, language, file, accepted);
    for (const fault of faults) say('error', fault);
    if (text !== null) {
      changes.set(file.file, text);
      for (const [id, { read: unit, content }] of accepted) {
        if (refused.has(id)) continue;
        const before = file.units.find((each) => each.id === id)?.target ?? null;
        const was = before && shown(before, file.kind);
        taken.push({ file: file.file, id, was, isNow: shown(content, file.kind) });
        tellOlder(file, id, unit);
      }
    }
    const ids = new Set(given.map(({ id }) => id));
    const lacking = file.units.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
    if (lacking.length > 0 && (read.only ?? 'all') === 'all') {
      say('warning', fileFaults.missing(file, line, lacking));
    }
  }

  /** New contents by id of unit. */
  function acceptedIn(file: UnitFile, given: readonly ReadUnit[]): Map<string, Accepted> {
    const units = new Map(file.units.map((unit) => [unit.id, unit]));
    const byId = Map.groupBy(given, ({ id }) => id);
    const accepted = new Map<string, Accepted>();
    const placeOf = placesBySource(file, given);
    for (const [id, [unit, ...more]] of byId) {
      const own = units.get(id);
      if (!unit) continue;
      if (!own) say('error', unitFaults.unknown(unit, guessesIn([...units.keys()])));
      else if (more.length > 0) say('error', unitFaults.twice(unit, [unit, ...more]));
      else if (unit.foreign !== null) say('error', unitFaults.markup(unit, unit.foreign));
      else if (unit.isEmpty) {
        empty += 1;
        if (own.target) emptied.push(unit);
      } else if (unit.target !== null) {
        const place = placeOf(unit, own);
        if (unit.untranslated !== null) {
          if (isSame(place.target, unit.target)) unchanged += 1;
          else untranslated.push(unit);
          continue;
        }
        const content = contentFor(file.kind, place, unit, unit.target);
        if (content) accepted.set(place.id, { content, read: unit });
      }
    }
    return accepted;
  }

  function contentFor(
    kind: UnitFile['kind'],
    unit: Unit,
    given: ReadUnit,
    target: NamedContent,
  ): Content | null {
    if (isSame(unit.target, target)) {
      unchanged += 1;
      return null;
    }
    // Somebody has worked here since: an older file must not undo it unnoticed.
    const { exported } = given;
    if (!isForced && exported !== null && unit.target && exported !== targetHash(unit.target)) {
      if (exported === targetHash(target)) unchanged += 1;
      else say('error', unitFaults.changedHere(given, shown(unit.target, kind)));
      return null;
    }
    const faults = judgeUnit(unit, target, language, given, read.format);
    for (const fault of faults) say('error', fault);
    return faults.length > 0 ? null : filled(target, knownCodes(unit));
  }

  function tellOlder(file: UnitFile, id: string, { source, line }: ReadUnit): void {
    const today = file.units.find((unit) => unit.id === id)?.source;
    if (!source || !today || namedSignature(source) === namedSignature(today)) return;
    const found = {
      file: file.file,
      id,
      line,
      was: shown(source, file.kind),
      isNow: shown(today, file.kind),
    };
    older.push(found);
    say('warning', unitFaults.older(found));
  }
}

const isSame = (today: NamedContent | null, given: NamedContent): boolean =>
  today !== null && namedSignature(today) === namedSignature(given);

/** A paragraph has another number when one was put before it: its source tells where it is now. */
function placesBySource(
  { kind, units }: UnitFile,
  given: readonly ReadUnit[],
): (unit: ReadUnit, own: Unit) => Unit {
  const bySource = Map.groupBy(units, ({ source }) => namedSignature(source));
  const inPlace = new Set(
    given.map(({ id, source }) => id + (source ? namedSignature(source) : '')),
  );
  return ({ source }, own) => {
    if (kind === 'locale' || !source) return own;
    const signature = namedSignature(source);
    if (namedSignature(own.source) === signature) return own;
    const [moved, second] = bySource.get(signature) ?? [];
    return moved && !second && !inPlace.has(moved.id + signature) ? moved : own;
  };
}

/** A text for people, and for the record of what a translation was made from: placeholders as the source writes them. */
const shown = (content: NamedContent, kind: UnitFile['kind']): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      const { id, children } = part;
      if (kind === 'locale') return `{{${id.replace(/\.\d+$/, '')}}}`;
      return children === null ? `<${id}/>` : `<${id}>${shown(children, kind)}</${id}>`;
    })
    .join('');
