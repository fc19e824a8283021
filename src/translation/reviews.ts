import { hashOf } from './drift/normal-text.ts';
import type { Unit } from './drift/units.ts';
import type { Review } from './provenance.ts';

type Translated = Pick<Unit, 'id' | 'translation'>;

/** So much of a hash tells the texts of one file apart. */
const letters = 8;

const hashed = (translation: string): string => hashOf(translation).slice(0, letters);

/** What a reviewer has read of a file, on one line: a hash of each text, whatever its key. */
export const textsRead = (units: readonly Translated[]): string =>
  [...new Set(units.flatMap(({ translation }) => translation ?? []).map(hashed))].sort().join(' ');

/** The texts that are not those that were read; none of a review from before texts were recorded. */
export const changedSince = <Text extends Translated>(
  review: Pick<Review, 'texts'>,
  units: readonly Text[],
): readonly Text[] =>
  units.filter(
    ({ translation }) =>
      translation !== null && review.texts !== null && !review.texts.has(hashed(translation)),
  );
