/** A text of the page as its editor shows it. It crosses between the development server and the page as JSON. */
export interface EditedUnit {
  readonly language: string;
  /** Path from the root of the project, whether it is there already or not. */
  readonly file: string;
  /** Key without plural form, or the place of a block in a guide: `step-sign-in.p1`. */
  readonly id: string;
  /** One, or one for each plural form of the language. */
  readonly fields: readonly EditedField[];
  /** What a translator has to know, each a sentence or two. */
  readonly notes: readonly string[];
  /** Terms of the glossary that the source uses, with the word to write. */
  readonly terms: readonly UsedTerm[];
  /** The texts before and after it in the file. */
  readonly neighbours: readonly { readonly id: string; readonly text: string }[];
}

export interface EditedField {
  /** Key with plural form, or the id of the unit. */
  readonly id: string;
  /** Plural form of the language (CLDR); `null` of a text without a number. */
  readonly form: FieldForm | null;
  readonly source: string;
  /** As the file has it, Markdown and tags included; `''`: not translated. */
  readonly value: string;
}

export interface FieldForm {
  readonly name: string;
  /** A number that takes it; `null` where the language has no other form. */
  readonly example: number | null;
}

export interface UsedTerm {
  readonly term: string;
  /** `null`: not decided. */
  readonly use: string | null;
  readonly avoid: readonly string[];
}

/** What was typed, by id of field. */
export type Values = Readonly<Record<string, string>>;
