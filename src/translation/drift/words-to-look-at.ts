import { wordsIn } from './align.ts';
import type { Change } from './changes.ts';
import type { Judged } from './verdict.ts';

/**
 * How many words somebody has to read again after a change: those of the changed paragraphs of today's source, and of the
 * removed ones as they were; of what is judged as a whole, all. 0 of what is up to date.
 */
export function wordsToLookAt({ unit, verdict, changes }: Judged): number {
  if (verdict !== 'stale' && verdict !== 'minor') return 0;
  return changes === null
    ? proseWords(unit.source)
    : changes.reduce((sum, change) => sum + wordsOf(change, unit.paragraphs?.source ?? []), 0);
}

const wordsOf = ({ source, before }: Change, all: readonly { readonly text: string }[]): number =>
  source.length === 0
    ? proseWords(before ?? '')
    : source.reduce((sum, index) => sum + proseWords(all[index]?.text ?? ''), 0);

/** Labels and addresses are no words that are translated. */
export const proseWords = (text: string): number =>
  wordsIn(text).filter((word) => !word.startsWith('⟨')).length;
