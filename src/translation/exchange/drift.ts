import { judgeUnits, type Judged, type Known } from '../drift/verdict.ts';
import { partsOf, unitsOf as unitsOfDrift } from '../drift/units.ts';
import type { Project } from '../project.ts';
import { blocksOf } from './blocks.ts';
import type { Only, Unit, UnitFile } from './unit.ts';

/** Where the freshness of a unit of exchange is kept. */
export interface Place {
  /** Id of a text itself, or of the step or section around a block. */
  readonly id: string;
  /** Index of the paragraph of the source in it; -1 of what has none. */
  readonly paragraph: number;
}

/** By the id of a unit of exchange. */
export function placesIn(
  project: Project,
  { kind, sourceFile, units }: UnitFile,
): ReadonlyMap<string, Place> {
  if (kind === 'locale') return new Map(units.map(({ id }) => [id, { id, paragraph: -1 }]));
  const source = project.guides.find((each) => each.file === sourceFile);
  if (!source) return new Map();
  const all = partsOf(source);
  const named = new Set(['title', 'description']);
  const parts = all.filter(({ name }) => !named.has(name)).sort((a, b) => a.line - b.line);
  return new Map(
    blocksOf(source).map(({ id, line }) => {
      const part = named.has(id) ? undefined : parts.findLast((each) => each.line <= line);
      return [
        id,
        {
          id: `${kind}s/${source.slug}#${part?.name ?? (named.has(id) ? id : 'lead')}`,
          paragraph: part?.paragraphs.findLastIndex((each) => each.line <= line) ?? -1,
        },
      ];
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
    const places = placesIn(project, file);
    const isChosen = ({ id, target }: Unit): boolean => {
      const place = places.get(id);
      const about = judged.get(place?.id ?? '');
      if (only === 'untranslated') return target === null || about?.verdict === 'missing';
      if (target === null || (about?.verdict !== 'stale' && about?.verdict !== 'minor'))
        return false;
      return about.changes === null || isChanged(about, place?.paragraph ?? -1);
    };
    return { ...file, units: file.units.filter(isChosen) };
  });
}

/** Whether a paragraph of the source is one to look at. */
function isChanged({ unit, changes }: Judged, paragraph: number): boolean {
  const last = (unit.paragraphs?.source.length ?? 0) - 1;
  return (changes ?? []).some(({ source, behind }) =>
    source.length > 0
      ? source.includes(paragraph)
      : paragraph === Math.min(Math.max(0, behind), last),
  );
}
