/** The words of the search, in the reader's language: `/strings/<lang>/search.json`. */
export interface SearchTexts {
  readonly label: string;
  readonly hint: string;
  readonly close: string;
  readonly keys: string;
  /** Cut where the number stands. */
  readonly found: readonly string[];
  readonly none: string;
  readonly answer: string;
  readonly otherPages: string;
  /** Before a message that is known. */
  readonly recognised: string;
  /** What helps when nothing fits: the same as on the page of all messages. */
  readonly doors: {
    readonly list: string;
    readonly need: string;
    readonly admin: string;
    readonly sentence: string;
  };
}
