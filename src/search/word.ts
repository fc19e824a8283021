/** A word of a text, as `wordsIn` finds it. */
export interface Word {
  /** As it is compared. */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units: from `at` up to `end`, which is excluded. */
  readonly at: number;
  readonly end: number;
  /** Whether it is a part of the word before it that is none. */
  readonly isPart: boolean;
  /** Of Japanese: two signs of a longer run, or of its endings, which say little. */
  readonly pair?: 'word' | 'ending';
}
