import type { GuideKind } from '../guide-kind.ts';
import type { Content } from './content.ts';

/** One text that is translated in one piece. */
export interface Unit {
  /** Unique in its file: the key of a locale text, or the place of a block in a guide. */
  readonly id: string;
  readonly source: Content;
  /** `null`: not translated yet. */
  readonly target: Content | null;
  /** Hash of `target` when it was read from the project: a later import tells by it what was changed there meanwhile. */
  readonly exported: string;
  /** What a translator has to know, each a sentence or two. */
  readonly notes: readonly string[];
  /** Characters; `null` where nothing limits them. */
  readonly maxLength: number | null;
  /** Key without form, and form of the target language (CLDR), of a text with a number. */
  readonly plural: { readonly base: string; readonly form: string } | null;
}

/** The texts of one file of a translation. */
export interface UnitFile {
  /** Path of the translation, from the root of the project, whether it is there or not. */
  readonly file: string;
  readonly sourceFile: string;
  readonly kind: 'locale' | GuideKind;
  readonly units: readonly Unit[];
}

export interface Exchange {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Which units were taken out: a file with all of them can be told what it lacks. */
  readonly only: Only;
  readonly files: readonly UnitFile[];
}

export const choices = ['untranslated', 'stale', 'all'] as const;
export type Only = (typeof choices)[number];
