/** What readers type for words of the pages of one language: a word, and those that the pages have in its place. */
export type EverydayWords = Readonly<Record<string, readonly string[]>>;
