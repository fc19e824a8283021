import type { Options } from 'minisearch';
import type { PackedIndex } from './packed-index.ts';
import { stemsOf, type Stems } from './stems.ts';
import { wordsIn } from './words.ts';

/** What the build writes for one language, and the search reads. */
export interface SearchFile {
  /** A site that was renewed meanwhile may have another; such a file is not read. */
  readonly format: number;
  readonly language: string;
  readonly pages: readonly SearchPage[];
  readonly sections: readonly SearchSection[];
  /** Texts of sections, each once: answers share many. */
  readonly paragraphs: readonly string[];
  /** What the diagnosis can find, and by which words: its search needs nothing else of a page. */
  readonly entries: readonly SearchEntry[];
  /** The number of a document is the place of its section. */
  readonly index: PackedIndex;
}

export const searchFormat = 2;

export interface SearchPage {
  readonly slug: string;
  readonly title: string;
}

export interface SearchSection {
  /** Place of its page in `pages`. */
  readonly page: number;
  /** `''` for what stands before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  /** Places of its texts in `paragraphs`, packed; those that follow one another by the first, and how many. */
  readonly text: string;
}

export interface SearchEntry {
  readonly id: string;
  /** Words, each once. */
  readonly text: string;
}

/** What the library is given of a section. */
export interface SearchDocument {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly text: string;
}

/** Text in one language, as the library takes it: when an index is made, and when one is read. */
export const libraryOptions = (language: string, stems: Stems): Options<SearchDocument> => ({
  fields: ['title', 'description', 'heading', 'text'],
  tokenize: (text) => wordsIn(text, language).map(({ word }) => word),
  processTerm: (word) => stemsOf(word, stems),
});
