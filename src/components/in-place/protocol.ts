import type { EditedUnit, Values } from '../../translation/in-place/unit.ts';

/** What the page asks the development server, and what it is answered. Each is one POST with JSON. */
export const addresses = {
  look: '/__in-place/look',
  judge: '/__in-place/judge',
  save: '/__in-place/save',
} as const;

/** Of every request: the token that the server gave to the page which it served. */
export const tokenHeader = 'x-in-place-token';

/** A text that the page shows: by its key, or by what it prints of a file of prose. */
export type Wanted =
  | { readonly kind: 'text'; readonly language: string; readonly key: string }
  | {
      readonly kind: 'passage';
      readonly file: string;
      readonly text: string;
      readonly step: string | null;
    };

export interface Looked {
  /** `null`: the project has no such text. */
  readonly unit: EditedUnit | null;
  /** Of the file as it was read; `''` when there is none yet. */
  readonly hash: string;
}

/** A text with what was typed. */
export interface Typed {
  readonly language: string;
  readonly file: string;
  readonly id: string;
  readonly values: Values;
}

export interface SaidOfText {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  /** Of a plural text: which of its forms. */
  readonly key?: string;
  readonly message: string;
  readonly fix: string;
}

export interface Judged {
  readonly findings: readonly SaidOfText[];
}

export interface Save extends Typed {
  /** What the values were when the editor read them, and the hash of their file. */
  readonly before: Values;
  readonly hash: string;
}

export type Saved =
  | { readonly outcome: 'saved'; readonly hash: string; readonly milliseconds: number }
  /** Nothing was written: each finding is an error that the file did not have. */
  | { readonly outcome: 'refused'; readonly findings: readonly SaidOfText[] }
  /** Nothing was written: somebody else has changed this very text. With `hash` it can be written over. */
  | { readonly outcome: 'conflict'; readonly theirs: Values; readonly hash: string }
  | { readonly outcome: 'gone' };
