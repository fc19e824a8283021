import { judgeUnits, type Judged, type Known } from '../drift/verdict.ts';
import { partsOf, unitsOf as unitsOfDrift } from '../drift/units.ts';
import type { Project } from '../project.ts';
import { blocksOf } from './blocks.ts';
import type { Only, Unit, UnitFile } from './unit.ts';

/** The piece whose freshness is kept, by the id of a unit of exchange: a text itself, or the step or section around a block. */
export function driftIdsOf(
  project: Project,
  { kind, sourceFile, units }: UnitFile,
): ReadonlyMap<string, string> {
  if (kind === 'locale') return new Map(units.map(({ id }) => [id, id]));
  const source = project.guides.find((each) => each.file === sourceFile);
  if (!source) return new Map();
  const all = partsOf(source);
  const named = new Set(['title', 'description']);
  const parts = all.filter(({ name }) => !named.has(name)).sort((a, b) => a.line - b.line);
  return new Map(
    blocksOf(source).map(({ id, line }) => {
      const part = named.has(id) ? id : parts.findLast((each) => each.line <= line)?.name;
      return [id, `${kind}s/${source.slug}#${part ?? 'lead'}`];
    }),
  );
}

/**
 * The units that a translator asked for. A copy of the source counts as not translated. Of a part of a page that is judged by
 * paragraphs, only the changed ones are stale, and those behind which the translation lacks one or has one too many.
 */
export function chosen(
  project: Project,
  language: string,
  files: readonly UnitFile[],
  only: Only,
  known: Known,
): readonly UnitFile[] {
  if (only === 'all') return files;
  const judged = new Map(
    judgeUnits(unitsOfDrift(project, language), known).map((each) => [each.unit.id, each]),
  );
  return files.map((file) => {
    const ids = driftIdsOf(project, file);
    const lines = linesIn(project, file);
    const isChosen = ({ id, target }: Unit): boolean => {
      const about = judged.get(ids.get(id) ?? '');
      if (only === 'untranslated') return target === null || about?.verdict === 'missing';
      if (target === null || (about?.verdict !== 'stale' && about?.verdict !== 'minor'))
        return false;
      return about.changes === null || isChanged(about, lines.get(id) ?? 0);
    };
    return { ...file, units: file.units.filter(isChosen) };
  });
}

const linesIn = ({ guides }: Project, { sourceFile }: UnitFile): ReadonlyMap<string, number> => {
  const source = guides.find((each) => each.file === sourceFile);
  return new Map(source ? blocksOf(source).map(({ id, line }) => [id, line]) : []);
};

/** Whether the paragraph of the source that holds a line is one to look at. */
function isChanged({ unit, changes }: Judged, line: number): boolean {
  const all = unit.paragraphs?.source ?? [];
  const at = all.findLastIndex((each) => each.line <= line);
  return (changes ?? []).some(({ source, behind }) =>
    source.length > 0 ? source.includes(at) : at === Math.min(Math.max(0, behind), all.length - 1),
  );
}
