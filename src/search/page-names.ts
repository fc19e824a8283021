import { stemsOf, type Stems } from './stems.ts';
import { wordsIn } from './words.ts';

/** How many words of a name may stand to one that was asked. */
const mostOfName = 3;
/** How much of what was asked, weighed as pages are, a name must have, and how many words where it has not all. */
const namingShare = 0.75;
const fewestOfMost = 3;

interface Name {
  /** How many. */
  readonly words: number;
  readonly stems: ReadonlySet<string>;
}

/** A word that was asked, by its stems. */
interface AskedWord {
  readonly stems: ReadonlySet<string>;
  /** How telling: without the one rare word of a question a name is that of another. */
  readonly weight: number;
}

const weightOf = (words: readonly AskedWord[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** Whether titles and headings are called like a question. Each is taken apart once, and not for every letter that is typed. */
export class PageNames {
  readonly #language: string;
  readonly #stems: Stems;
  readonly #names = new Map<string, Name>();

  constructor(language: string, stems: Stems) {
    this.#language = language;
    this.#stems = stems;
  }

  /** What stands before a colon is a name by itself; where it says for whom the page is, the rest alone is none. */
  inTitle(title: string, asked: readonly AskedWord[]): number {
    const [first = '', rest] = title.split(/[:：] ?/);
    const { stems: own } = this.#nameOf(first);
    const isHead = asked.some(({ stems }) => [...stems].some((stem) => own.has(stem)));
    const isWhole = rest === undefined || isHead;
    return this.inName(first, asked) || (isWhole ? this.inName(title, asked) : 0);
  }

  /** The share of what was asked that a name has; 0 where it is not called like it. */
  inName(name: string, asked: readonly AskedWord[]): number {
    const { words, stems: own } = this.#nameOf(name);
    const had = asked.filter(({ stems }) => [...stems].some((stem) => own.has(stem)));
    const isLike =
      had.length >= Math.min(fewestOfMost, asked.length) && had.length * mostOfName >= words;
    const share = weightOf(had) / weightOf(asked);
    return isLike && share >= namingShare ? share : 0;
  }

  #nameOf(text: string): Name {
    const known = this.#names.get(text);
    if (known) return known;
    const words = wordsIn(text, this.#language);
    const stems = new Set(words.flatMap(({ word }) => stemsOf(word, this.#stems)));
    const name = { words: words.length, stems };
    this.#names.set(text, name);
    return name;
  }
}
