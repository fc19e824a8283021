import { judgeUnits, type Known } from '../drift/verdict.ts';
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

/** The units that a translator asked for. A copy of the source counts as not translated. */
export function chosen(
  project: Project,
  language: string,
  files: readonly UnitFile[],
  only: Only,
  known: Known,
): readonly UnitFile[] {
  if (only === 'all') return files;
  const verdicts = new Map(
    judgeUnits(unitsOfDrift(project, language), known).map(({ unit, verdict }) => [
      unit.id,
      verdict,
    ]),
  );
  return files.map((file) => {
    const ids = driftIdsOf(project, file);
    const isChosen = ({ id, target }: Unit): boolean => {
      const verdict = verdicts.get(ids.get(id) ?? '');
      return only === 'stale'
        ? target !== null && (verdict === 'stale' || verdict === 'minor')
        : target === null || verdict === 'missing';
    };
    return { ...file, units: file.units.filter(isChosen) };
  });
}
