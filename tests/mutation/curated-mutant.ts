export interface CuratedMutant {
  readonly name: string;
  readonly file: string;
  /** A line of the file as it is, without its indentation. It must occur once. */
  readonly line: string;
  readonly replacement: string;
  /** Stands in the title of each test that proves the rule: a case of cases.txt, or the words of the rule. */
  readonly rule: string;
}
