import type { PracticeClientId } from '../flows/scenarios.ts';
import { fittingEntries, type Findable, type Fitting } from './fitting-entries.ts';
import { symptomIds } from './symptoms.ts';
import { programInWords } from './words/program-in-words.ts';

/** The program that the words name, for each entry that asks for it: its answer is the one for that program. */
export type NamedPrograms = Readonly<Partial<Record<string, PracticeClientId>>>;

export type { Findable };

export interface Found extends Fitting {
  readonly programs: NamedPrograms;
}

/** The entries that fit what was typed or pasted, and the program that it names. */
export function search(entries: readonly Findable[], query: string): Found {
  const found = fittingEntries(entries, query);
  return { ...found, programs: programsNamed(found.ids, query) };
}

/** Apart from the search itself, because only where an answer is shown is the program asked for; it loads the programs. */
export function programsNamed(ids: readonly string[], query: string): NamedPrograms {
  const named = symptomIds
    .filter((id) => ids.includes(id))
    .flatMap((id) => {
      const program = programInWords(query, id);
      return program === null ? [] : [[id, program] as const];
    });
  return Object.fromEntries(named);
}
