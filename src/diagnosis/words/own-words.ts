/**
 * What a language other than English and Indonesian has in the place of `aliases.ts`: puts signs into a text where its words
 * stand. What is left of the text in Latin letters stays, because readers mix.
 */
export type OwnWords = (text: string) => string;

/** Signs, divided by spaces, with the ways to write them, divided by `|`. */
export type Ways = Readonly<Record<string, string>>;

export const noOwnWords: OwnWords = (text) => text;

/** Stands in front of a text for words of it that are in no table: the question is about more than what is understood. */
export const unknownWord = 'xx';
