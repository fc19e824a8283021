import { isSlipOf } from '../diagnosis/words/by-words.ts';
import type { SearchFile } from './index-format.ts';
import { wordsIn } from './words.ts';

/** Shorter words are too near to one another. */
export const shortestSlip = 5;
/** Words that an unfinished one may become. */
const mostEndings = 24;

/** Every word of the texts, read out of them when first needed: in the file it would be a tenth of its bytes. */
export class KnownWords {
  readonly #file: SearchFile;
  #words: ReadonlySet<string> | null = null;

  constructor(file: SearchFile) {
    this.#file = file;
  }

  has(word: string): boolean {
    return this.#all.has(word);
  }

  first(count: number): readonly string[] {
    return [...this.#all].slice(0, count);
  }

  endings(beginning: string): readonly string[] {
    const endings: string[] = [];
    for (const word of this.#all) {
      if (word.startsWith(beginning) && word !== beginning) endings.push(word);
      if (endings.length === mostEndings) break;
    }
    return endings;
  }

  slips(typed: string): readonly string[] {
    return [...this.#all].filter((word) => word.length >= shortestSlip && isSlipOf(typed, word));
  }

  get #all(): ReadonlySet<string> {
    if (this.#words) return this.#words;
    const { language, pages, sections, paragraphs } = this.#file;
    const chunks = new Set<string>();
    for (const text of [
      ...pages.map(({ title }) => title),
      ...sections.map(({ heading }) => heading),
      ...paragraphs,
    ])
      for (const chunk of text.split(/\s+/)) chunks.add(chunk);
    const words = new Set<string>();
    for (const chunk of chunks) for (const { word } of wordsIn(chunk, language)) words.add(word);
    this.#words = words;
    return words;
  }
}
