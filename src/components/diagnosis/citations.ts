import type { SymptomId } from '../../diagnosis/symptoms.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What a reader is told of a row of docs/facts.md: how well it is supported, and by which sources. */
export interface Fact {
  readonly marks: readonly Mark[];
  readonly sources: readonly string[];
}

export type FactOf = (row: string) => Fact;

/** `V` stated by the vendor, `3P` by others, `A` assumed. */
export type Mark = (typeof allMarks)[number];

export const allMarks = ['V', '3P', 'A'] as const;

/** Where a symptom stands in docs/facts.md. The first question of the page is no symptom. */
function rowOfSymptom(id: SymptomId): string | null {
  if (id === 'need') return null;
  return id === 'removed' ? '§4.2 row 7' : id;
}

/** The rows behind an answer: the symptom's own, and those of the answer, each once. */
export function rowsBehind(id: SymptomId, rows: readonly string[]): string[] {
  const symptom = rowOfSymptom(id);
  return [...new Set(symptom === null ? rows : [symptom, ...rows])];
}

/** How sure a row is, in the reader's words. */
export const confidenceLabel = ({ marks }: Fact, translator: Translator): string =>
  marks.map((mark) => translator.t(`diagnosis.mark.${mark}`)).join('; ');
