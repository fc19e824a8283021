import { practiceProfile } from '../flows/scenarios.ts';
import type { EraDate } from '../tenant/model.ts';

/** The day of the facts: what every answer is about, unless the reader asks about another day. */
export const today: EraDate = practiceProfile.checkedOn;

/** The days that a reader can ask about instead, in order: those on which something changed. */
export const otherDays: readonly EraDate[] = practiceProfile.dates
  .map(({ day }) => day)
  .filter((day) => day !== today);

export const isOtherDay = (text: string): text is EraDate => otherDays.includes(text);
