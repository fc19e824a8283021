import type { Project } from './project.ts';

/** A text that readers read as sentences: no key, no value of a tag, no list of search words. */
export interface ReadableText {
  readonly file: string;
  readonly language: string;
  readonly key?: string;
  readonly value: string;
  readonly line: number;
}

/** What readers may type into the search: their own words, right or wrong. */
const isSearchWords = (key: string): boolean => key.endsWith('.words');

export function readableTexts({ locales, guides }: Project): ReadableText[] {
  return [
    ...locales.flatMap(({ file, language, texts }) =>
      texts
        .filter(({ key }) => !isSearchWords(key))
        .map(({ key, value, line }) => ({ file, language, key, value, line })),
    ),
    ...guides.flatMap(({ file, language, passages, frontMatter }) =>
      [
        ...Object.values(frontMatter.entries).map(({ value, line }) => ({ text: value, line })),
        ...passages,
      ].map(({ text, line }) => ({ file, language, value: text, line })),
    ),
  ];
}
