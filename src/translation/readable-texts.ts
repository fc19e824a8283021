import { lineOfPlace, type Passage } from './guide-passages.ts';
import type { Project } from './project.ts';

/** A text that readers read as sentences: no key, no value of a tag, no list of search words. */
export interface ReadableText {
  readonly file: string;
  readonly language: string;
  readonly key?: string;
  readonly value: string;
  /** Where it begins. */
  readonly line: number;
  /** As in `Passage`; a text that stands in one line has none. */
  readonly lines?: Passage['lines'];
}

/** Where a finding about a place of a text belongs. */
export const placeOf = (text: ReadableText, at: number) => ({
  file: text.file,
  line: lineOfPlace(text, at),
  ...(text.key === undefined ? {} : { key: text.key }),
});

/** What readers may type into the search: their own words, right or wrong. */
export const isSearchWords = (key: string): boolean => key.endsWith('.words');

export function readableTexts({ locales, guides }: Project): ReadableText[] {
  return [
    ...locales.flatMap(({ file, language, texts }) =>
      texts
        .filter(({ key }) => !isSearchWords(key))
        .map(({ key, value, line }) => ({ file, language, key, value, line })),
    ),
    ...guides.flatMap(({ file, language, passages, inTags, frontMatter }) => [
      ...[
        ...Object.values(frontMatter.entries),
        ...inTags.map(({ text, line }) => ({ value: text, line })),
      ].map((entry) => ({ file, language, ...entry })),
      ...passages.map(({ text, line, lines }) => ({ file, language, value: text, line, lines })),
    ]),
  ];
}
