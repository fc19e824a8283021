import { stemsOf, type Stems } from './stems.ts';
import { wordsIn } from './words.ts';

/** How many words of a name may stand to one that was asked. */
const mostOfName = 3;
/** How much of what was asked a name must have, and how many words where it has not all. */
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
}

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
  isTitle(title: string, asked: readonly AskedWord[]): boolean {
    const [first = '', rest] = title.split(/[:：] ?/);
    if (this.isNamed(first, asked)) return true;
    const { stems: own } = this.#nameOf(first);
    const isHead = asked.some(({ stems }) => [...stems].some((stem) => own.has(stem)));
    return (rest === undefined || isHead) && this.isNamed(title, asked);
  }

  isNamed(name: string, asked: readonly AskedWord[]): boolean {
    const { words, stems: own } = this.#nameOf(name);
    const had = asked.filter(({ stems }) => [...stems].some((stem) => own.has(stem))).length;
    const isMost = had >= fewestOfMost && had >= asked.length * namingShare;
    return had > 0 && (had === asked.length || isMost) && had * mostOfName >= words;
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
