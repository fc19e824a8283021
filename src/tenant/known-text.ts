import type { EraDate } from './ids.ts';
import type { Reason } from './reasons.ts';

/** Where a text is seen: what a server says over a protocol, or what a page, a program or a device shows. */
export type TextPlace =
  | 'smtp'
  | 'imap'
  | 'pop'
  | 'http'
  | 'signInPage'
  | 'outlook'
  | 'appleMail'
  | 'thunderbird'
  | 'android'
  | 'device'
  | 'shell';

/** A text that readers meet on a screen or in a log, and paste. `Row` is the type of the problem rows that exist. */
export interface KnownText<Row extends string = string> {
  /** Stable name, for tests. */
  readonly id: string;
  readonly place: TextPlace;
  /** Its number, as it is printed; `null` where it has none. */
  readonly code: string | null;
  /** As it is printed. `null` where only the number is sure. */
  readonly text: string | null;
  /**
   * What tells it from every other text, each in small letters, with straight quotation marks and single spaces. One of
   * them decides, wherever it stands in what was pasted.
   */
  readonly clauses: readonly string[];
  /**
   * `front`: the front of another message, so a sentence behind it decides before it. `general`: says so little that words
   * beside it decide as well.
   */
  readonly rank?: 'front' | 'general';
  /** First and last day on which it was or can be seen, as far as a source tells. */
  readonly since?: EraDate;
  readonly until?: EraDate;
  /** The tenant's reason, where the text decides it; `null` where it leaves more than one, or is outside the model. */
  readonly reason: Reason | null;
  /** The row of docs/facts.md §6 that answers it. Whose remedy it is, its answer alone says. */
  readonly row: Row;
  /** An address, or a source of docs/facts.md §9; `null` for what is assumed. */
  readonly source: string | null;
  /** Day, month or year of what was read; `null` where it bears none. */
  readonly dated: string | null;
  readonly mark: 'V' | '3P' | 'A';
}
