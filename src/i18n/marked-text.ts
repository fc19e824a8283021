import { isLanguage, languageCodes, sourceLanguage } from './languages.ts';

/**
 * A text of a page that says its language, until the page is written: `components/site/labelled-languages.ts` turns that into
 * `lang` and `dir`. Private characters do it, which no text of ours may hold (see text-faults.ts), so that a text stays one string
 * on its way through sentences, lists and links. The source language has none: it falls back to no other.
 */
export const markStart = '\ue010';
export const markEnd = '\ue011';

/** After the start stands the language: the first one of the site is this character. */
const firstLanguage = 0xe100;

const anyMark = /\ue010[\ue100-\uefff]|\ue011/g;

export function marked(text: string, language: string): string {
  const place = languageCodes.findIndex((code) => code === language);
  if (place < 0) throw new Error(`${language} is no language of the site.`);
  return `${markStart}${String.fromCharCode(firstLanguage + place)}${text}${markEnd}`;
}

/** The same on a page in `page`: nothing on one of the source language. */
export const markedOn = (page: string, text: string, language: string): string =>
  page === sourceLanguage || !isLanguage(page) ? text : marked(text, language);

export const withoutMarks = (text: string): string => text.replace(anyMark, '');

export interface Run {
  readonly text: string;
  /** `null`: not said, so that of the place in which it stands. */
  readonly language: string | null;
}

/** Cuts texts at their marks, one after the other: what one begins, a later one may end. */
export function createRunReader(): (text: string) => readonly Run[] {
  const open: (string | null)[] = [];
  return (text) => {
    const runs: Run[] = [];
    for (const part of text.split(/(\ue010[\ue100-\uefff]|\ue011)/)) {
      if (part === markEnd) open.pop();
      else if (part.startsWith(markStart))
        open.push(languageCodes[part.charCodeAt(1) - firstLanguage] ?? null);
      else if (part !== '') runs.push({ text: part, language: open.at(-1) ?? null });
    }
    return runs;
  };
}
