import MiniSearch from 'minisearch';
import {
  libraryOptions,
  searchFormat,
  type SearchDocument,
  type SearchFile,
  type SearchSection,
} from './index-format.ts';
import { unpackIndex } from './packed-index.ts';
import { packNumbers } from './packed-numbers.ts';
import { PageNames } from './page-names.ts';
import { isAsking, meantIn, type Meant } from './everyday-words.ts';
import { loadEverydayWords } from './everyday/everyday-words.ts';
import type { EverydayWords } from './everyday/words-of-language.ts';
import { KnownWords, shortestSlip } from './known-words.ts';
import { KanaInSections, kanaRuns, paragraphsOf } from './section-text.ts';
import { loadStems } from './stemmer.ts';
import { stemsOf, type Stems } from './stems.ts';
import { wholePairs } from './japanese-pairs.ts';
import type { Word } from './word.ts';
import { wordsIn } from './words.ts';

/** A page that fits, and the part of it that fits best. */
export interface Hit {
  readonly slug: string;
  readonly title: string;
  /** Of the part; both are `''` where that is the beginning of the page. */
  readonly anchor: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The share of what was asked that the title of the page or of the part has; 0 where it has much else. */
  readonly named: number;
  /** Tells whether a word, as `wordsIn` writes it, is one of those that were asked. */
  readonly isFound: (word: string) => boolean;
  /** Tells of two Japanese signs, which stand in many words, whether they were asked as a word of their own. */
  readonly isWhole: (word: string) => boolean;
}

/** What is asked of the index; more words than these are a log, not a question. */
const mostWords = 40;
/** The share of what was asked, weighed by how telling each word is, that a page must have. */
const enough = 0.6;
/** Shorter words begin too many others. */
const shortestBeginning = 2;
/** A word that was meant counts less than one that was typed. */
const meantShare = 0.6;
/** Of two names alike, that of a page for everyone comes first. */
const forAdmins = 0.99;
const boost = { title: 4, heading: 2, description: 1.5, text: 1 };

const nowhere: SearchSection = { page: -1, anchor: '', heading: '', text: packNumbers([0]) };

interface Asked {
  readonly word: string;
  readonly weight: number;
  /** Score of each section that has it. */
  readonly scores: ReadonlyMap<number, number>;
  readonly stems: ReadonlySet<string>;
  readonly isEnding: boolean;
}

const isNever = () => false;

const anyPlace = (word: string): Meant => ({ word, run: '' });

/** The pages of one language, searchable. */
export class FullText {
  readonly #file: SearchFile;
  readonly #library: MiniSearch<SearchDocument>;
  readonly #stems: Stems;
  readonly #everyday: EverydayWords;
  readonly #kana: KanaInSections;
  readonly #words: KnownWords;
  readonly #names: PageNames;

  private constructor(file: SearchFile, stems: Stems, everyday: EverydayWords) {
    this.#file = file;
    this.#stems = stems;
    this.#everyday = everyday;
    this.#words = new KnownWords(file);
    this.#names = new PageNames(file.language, stems);
    this.#kana = new KanaInSections(file);
    this.#library = MiniSearch.loadJS(
      unpackIndex(file.index),
      libraryOptions(file.language, stems),
    );
  }

  /** Throws when the file is one of another release, or broken. */
  static async open(file: SearchFile): Promise<FullText> {
    const { format, language } = file;
    if (format !== searchFormat) throw new Error(`Format ${String(format)} is not read here.`);
    const [stems, everyday] = await Promise.all([loadStems(language), loadEverydayWords(language)]);
    return new FullText(file, stems, everyday);
  }

  get entries() {
    return this.#file.entries;
  }

  /** Does ahead of the first letter what it would wait for: a tenth of a second on a small phone. */
  prepare(): void {
    this.find(this.#words.first(2).join(' '));
  }

  /** A page from its beginning; `null` where this language does not have it. */
  beginningOf(slug: string | null): Hit | null {
    const page = this.#file.pages.findIndex((each) => each.slug === slug);
    const section = this.#file.sections.findIndex((each) => each.page === page);
    return page < 0 || section < 0
      ? null
      : this.#hit(section, { isFound: isNever, isWhole: isNever }, []);
  }

  /** Pages that fit, best first; none when too little of what was asked is in any. */
  find(query: string): readonly Hit[] {
    const every = this.#askedIn(query);
    const about = every.filter(({ word, isEnding }) => !isEnding && !isAsking(word));
    const asked = about.length > 0 ? about : every;
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return [];
    const stems = new Set(asked.flatMap((each) => [...each.stems]));
    const isFound = (word: string) => stemsOf(word, this.#stems).some((stem) => stems.has(stem));
    const whole = wholePairs(wordsIn(query, this.#file.language));
    const marks = { isFound, isWhole: (word: string) => whole.has(word) };
    const telling = asked.filter(({ weight }) => weight > 0);
    return this.#scores(asked, total)
      .filter(({ share }) => share >= enough)
      .sort((one, other) => other.score - one.score || one.page - other.page)
      .map(({ section }) => this.#hit(section, marks, telling));
  }

  #hit(place: number, marks: Pick<Hit, 'isFound' | 'isWhole'>, telling: readonly Asked[]): Hit {
    const { sections, pages } = this.#file;
    const { page, anchor, heading, text } = sections[place] ?? nowhere;
    const { slug, title } = pages[page] ?? { slug: '', title: '' };
    return {
      slug,
      title,
      anchor,
      heading,
      paragraphs: paragraphsOf(this.#file, text),
      named:
        (this.#names.inTitle(title, telling) || this.#names.inName(heading, telling)) *
        (slug.startsWith('admin/') ? forAdmins : 1),
      ...marks,
    };
  }

  /** Of each page: how much of what was asked is on it, how well it fits, and which of its sections fits best. */
  #scores(asked: readonly Asked[], total: number) {
    const ofPages = new Map<
      number,
      { weight: number; score: number; ofSection: Map<number, number> }
    >();
    for (const { scores, weight } of asked) {
      const best = new Map<number, number>();
      for (const [section, its] of scores) {
        const page = this.#file.sections[section]?.page ?? -1;
        const ofPage = ofPages.get(page) ?? {
          weight: 0,
          score: 0,
          ofSection: new Map<number, number>(),
        };
        ofPages.set(page, ofPage);
        ofPage.ofSection.set(section, (ofPage.ofSection.get(section) ?? 0) + its);
        best.set(page, Math.max(best.get(page) ?? 0, its));
      }
      for (const [page, its] of best) {
        const ofPage = ofPages.get(page);
        if (!ofPage) continue;
        ofPage.weight += weight;
        ofPage.score += its;
      }
    }
    return [...ofPages].map(([page, { weight, score, ofSection }]) => {
      const share = weight / total;
      const [first] = [...ofSection].sort(([, one], [, other]) => other - one);
      return { page, share, score: score * share * share, section: first?.[0] ?? -1 };
    });
  }

  /** The words of a question, each with its sections. The last one may be unfinished. */
  #askedIn(query: string): Asked[] {
    const words = wordsIn(query, this.#file.language);
    const whole = words.filter(({ isPart }, at) => isPart || words[at + 1]?.isPart !== true);
    const distinct = [...new Map(whole.map((word) => [word.word, word])).values()];
    const isTyping = /[\p{L}\p{M}\p{N}]$/u.test(query);
    const meant = meantIn(query, this.#file.language, this.#everyday);
    const runs = kanaRuns(query, words);
    return distinct.slice(0, mostWords).map((word) =>
      this.#ask(word, {
        isUnfinished: isTyping && word.end === query.length,
        meant: meant.get(word.word) ?? [],
        run: runs.get(word.word) ?? '',
      }),
    );
  }

  /** @param run the word in kana that a pair is from; `''` for any other word */
  #ask(
    { word, pair }: Word,
    { isUnfinished, meant, run }: { isUnfinished: boolean; meant: readonly Meant[]; run: string },
  ): Asked {
    const stems = new Set(stemsOf(word, this.#stems));
    const scores = this.#scoresOf(stems);
    const without = [...scores.keys()].filter((section) => !this.#kana.has(section, run));
    // With a slip in it no section has the word, and its pairs are all there is.
    if (without.length < scores.size) for (const section of without) scores.delete(section);
    if (isUnfinished && word.length >= shortestBeginning)
      this.#add(scores, stems, this.#words.endings(word).map(anyPlace));
    this.#add(scores, stems, meant);
    // A word that stands everywhere is known, and is in the index for titles alone.
    const isKnown = scores.size > 0 || this.#words.has(word);
    if (!isKnown && word.length >= shortestSlip)
      this.#add(scores, stems, this.#words.slips(word).map(anyPlace));
    const everywhere = scores.size === 0 && isKnown;
    const weight = Math.log(1 + this.#file.sections.length / (1 + scores.size));
    return {
      word,
      weight: everywhere ? 0 : weight,
      scores,
      stems,
      isEnding: pair === 'ending' && meant.length === 0,
    };
  }

  #add(scores: Map<number, number>, stems: Set<string>, meant: readonly Meant[]): void {
    for (const { word, run } of meant) {
      const more = new Set(stemsOf(word, this.#stems));
      for (const [section, score] of this.#scoresOf(more))
        if (this.#kana.has(section, run))
          scores.set(section, Math.max(scores.get(section) ?? 0, score * meantShare));
      for (const stem of more) stems.add(stem);
    }
  }

  #scoresOf(stems: ReadonlySet<string>): Map<number, number> {
    if (stems.size === 0) return new Map();
    const results = this.#library.search([...stems].join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (stem) => stem,
      boost,
    });
    return new Map(results.map(({ id, score }) => [id as number, score]));
  }
}
