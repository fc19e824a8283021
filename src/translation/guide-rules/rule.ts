import type { Guide } from '../guide-file.ts';
import type { Problem } from '../problem.ts';

/** What a guide is judged beside. */
export interface Surroundings {
  readonly sourceLanguage: string;
  /** The same guide in the source language; `undefined` when there is none. */
  readonly source: Guide | undefined;
  /** Whether the source language has a text of this key. */
  readonly hasKey: (key: string) => boolean;
  /** Every key, for a guess at what was meant. */
  readonly keys: readonly string[];
  /** Keys by the label that stands on the screen, in a language; those of the windows first. */
  readonly labels: (language: string) => ReadonlyMap<string, readonly string[]>;
  /** Slugs of every page of the site, such as `guides/add-app-password`; `''` is the home page. */
  readonly pages: readonly string[];
  /** Whether docs/facts.md has a row with this name. */
  readonly hasFact: (row: string) => boolean;
}

/**
 * A rule about one guide. `npm run check` reports what it finds as an error of this id, and the build leaves a translation
 * out for it: its page shows the source language.
 */
export interface GuideRule {
  readonly id: string;
  readonly title: string;
  /** What a mistake of this kind does to a reader. */
  readonly why: string;
  /** As in `Check`. */
  readonly yieldsTo?: readonly string[];
  readonly yieldsInFileTo?: readonly string[];
  readonly judge: (guide: Guide, beside: Surroundings) => Problem[];
}
