import { plainJapanese } from '../diagnosis/words/plain-japanese.ts';
import type { SearchFile } from './index-format.ts';
import { chainsOf } from './japanese-pairs.ts';
import { NumberReader } from './packed-numbers.ts';
import type { Word } from './word.ts';

/** The texts of a section, in their order. `packed` is what the file has of it. */
export function paragraphsOf({ paragraphs }: SearchFile, packed: string): string[] {
  const reader = new NumberReader(packed);
  const runs = reader.next();
  const texts: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = reader.next();
    texts.push(...paragraphs.slice(from, from + reader.next()));
  }
  return texts;
}

const foldedRun = (text: string): string =>
  plainJapanese(text, true)
    .map(({ sign }) => sign)
    .join('');

const isKana = (run: string): boolean =>
  /^(?:[\p{Script=Hiragana}\p{Script=Katakana}ーｰﾞﾟ゛゜]|\u3099|\u309A)+$/u.test(run);

/** The words in kana of a question that are several pairs, by each of their pairs: `プリンタ` by `プリ`, `リン` and `ンタ`. */
export function kanaRuns(query: string, words: readonly Word[]): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (const chain of chainsOf(words)) {
    const written = query.slice(chain[0]?.at, chain.at(-1)?.end);
    if (chain.length < 2 || !isKana(written)) continue;
    for (const { word } of chain) runs.set(word, foldedRun(written));
  }
  return runs;
}

/** Which sections have a word in kana as a whole: its pairs alone stand in many other words. */
export class KanaInSections {
  readonly #file: SearchFile;
  readonly #texts = new Map<number, string>();

  constructor(file: SearchFile) {
    this.#file = file;
  }

  has(section: number, run: string): boolean {
    // Most words are no such run: the texts of all sections need not be folded for them.
    return run === '' || this.#textOf(section).includes(run);
  }

  #textOf(place: number): string {
    const known = this.#texts.get(place);
    if (known !== undefined) return known;
    const { page = -1, heading = '', text = '' } = this.#file.sections[place] ?? {};
    const title = this.#file.pages[page]?.title ?? '';
    const all = [title, heading, ...(text === '' ? [] : paragraphsOf(this.#file, text))];
    // A compound is written with a space in one place and without it in the other.
    const folded = all.map((each) => foldedRun(each.replace(/\s+/g, ''))).join('\n');
    this.#texts.set(place, folded);
    return folded;
  }
}
