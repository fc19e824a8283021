import { keptTexts, recordOf } from '../records.ts';
import type { Unit } from '../units.ts';
import type { Known } from '../verdict.ts';

/** What is known when all these translations were accepted as they are. */
export function acceptedAs(units: readonly Unit[]): Known {
  const translated = units.filter(({ translation }) => translation !== null);
  return {
    records: new Map(translated.map((unit) => [unit.id, recordOf(unit)])),
    sourceTexts: new Map(translated.flatMap((unit) => keptTexts(unit, recordOf(unit)))),
  };
}
