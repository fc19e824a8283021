import type { ChangeKind } from '../changes.ts';
import { all, swap, type Change } from './family.ts';
import { longPage, ownLongPage } from './long-page.ts';

/** One kind of change of the long page, and what has to be told of it: nothing less, nothing more. */
export interface ParagraphFamily {
  readonly name: string;
  readonly change: Change;
  /** Texts of today's source; of what was removed, as it was. `whole`: of all paragraphs of a section. */
  readonly expected: readonly (readonly [kind: ChangeKind | 'whole', text: string])[];
}

export const en = (before: string | RegExp, after: string): Change => swap(longPage, before, after);
export const own = (before: string | RegExp, after: string): Change =>
  swap(ownLongPage, before, after);
export const both = (before: RegExp, after: string): Change =>
  all(en(before, after), own(before, after));

export const clock = 'Look at the clock of the phone first. It sets itself when it has a network.';
export const lasts = 'A code lasts for thirty seconds, then a new one comes.';
export const things = 'Three things make a code wrong:';
export const admin =
  'When nothing helps, choose <Ui k="portal.next" /> and ask your admin. She can see why.';
export const adminText =
  'When nothing helps, choose ⟨Ui portal.next⟩ and ask your admin. She can see why.';
export const rest = 'Rest for a minute.';
