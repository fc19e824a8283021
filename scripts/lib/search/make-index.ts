import MiniSearch from 'minisearch';
import { wordsOf } from '../../../src/diagnosis/normalise.ts';
import {
  libraryOptions,
  searchFormat,
  type SearchDocument,
  type SearchFile,
  type SearchPage,
  type SearchSection,
} from '../../../src/search/index-format.ts';
import { packIndex } from '../../../src/search/packed-index.ts';
import { packNumbers } from '../../../src/search/packed-numbers.ts';
import { loadStems } from '../../../src/search/stemmer.ts';
import { stemsOf } from '../../../src/search/stems.ts';
import { wordsIn } from '../../../src/search/words.ts';
import type { ReadPage } from './page-sections.ts';

export interface PageToIndex extends ReadPage {
  readonly slug: string;
}

/** The index of one language over pages in that language. */
export async function makeIndex(
  language: string,
  read: readonly PageToIndex[],
): Promise<SearchFile> {
  const pages: SearchPage[] = [];
  const sections: SearchSection[] = [];
  const paragraphs = new Map<string, number>();
  const documents: SearchDocument[] = [];
  const placeOf = (paragraph: string): number => {
    const place = paragraphs.get(paragraph) ?? paragraphs.size;
    paragraphs.set(paragraph, place);
    return place;
  };
  for (const { slug, title, description, sections: parts } of read) {
    const page = pages.push({ slug, title }) - 1;
    for (const [place, { anchor, heading, paragraphs: texts }] of parts.entries()) {
      const id = sections.push({ page, anchor, heading, text: packPlaces(texts.map(placeOf)) }) - 1;
      const isFirst = place === 0;
      documents.push({
        id,
        heading,
        title: isFirst ? title : '',
        description: isFirst ? description : '',
        // Many pages begin with what their description says.
        text: texts.filter((text) => text !== description).join('\n'),
      });
    }
  }
  const stems = await loadStems(language);
  // Each text is asked for twice, and most words are in many texts.
  const wordsOfText = once((text: string) => wordsIn(text, language).map(({ word }) => word));
  const ownStems = once((word: string) => stemsOf(word, stems));
  const everywhere = stemsEverywhere(documents, (text) => wordsOfText(text).flatMap(ownStems));
  const library = new MiniSearch<SearchDocument>({
    ...libraryOptions(language, stems),
    tokenize: wordsOfText,
    processTerm: (word, field) => {
      const own = ownStems(word);
      return field === 'text' ? own.filter((stem) => !everywhere.has(stem)) : own;
    },
  });
  library.addAll(documents);
  return {
    format: searchFormat,
    language,
    pages,
    sections,
    paragraphs: [...paragraphs.keys()],
    entries: read.flatMap(({ entries }) =>
      entries.map(({ id, text }) => ({ id, text: [...new Set(wordsOf(text))].join(' ') })),
    ),
    index: packIndex(library.toJSON()),
  };
}

/** A function that remembers what it has answered. */
function once<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}

/** Above this share of sections a word tells none from another, and would be the largest part of the file. */
const commonShare = 1 / 4;

/** Fewer sections than these say nothing about how common a word is. */
const fewestSections = 30;

function stemsEverywhere(
  documents: readonly SearchDocument[],
  stemsIn: (text: string) => readonly string[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of documents) {
    for (const stem of new Set(stemsIn(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const most = Math.max(fewestSections, documents.length) * commonShare;
  return new Set([...counts].filter(([, count]) => count > most).map(([stem]) => stem));
}

/** `3 4 5 9` as "from 3, three of them; from 9, one". */
function packPlaces(places: readonly number[]): string {
  const runs: { from: number; length: number }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run.from + run.length === place) run.length += 1;
    else runs.push({ from: place, length: 1 });
  }
  return packNumbers([runs.length, ...runs.flatMap(({ from, length }) => [from, length])]);
}
