import { pluralFormOf } from '../plural-forms.ts';
import type { Sentence } from './sentences.ts';
import { textOf } from './sure.ts';

/** Where the translation of a sentence of the source is written. */
export interface Translation {
  readonly language: string;
  readonly file: string;
  /** `null` where there is none yet: then `file` is where it goes. */
  readonly line: number | null;
  readonly text: string | null;
}

/**
 * Of a page, it is the paragraph at the same place of the same part. Where the two languages are divided differently, it is
 * the beginning of that part.
 */
export function translationOf(
  source: Sentence,
  sentences: readonly Sentence[],
  language: string,
): Translation {
  const ofPart = (each: string, id: string) =>
    sentences.filter((sentence) => sentence.language === each && sentence.id === id);
  const theirs = ofPart(source.language, source.id);
  const own = ofPart(language, source.id);
  const base = pluralFormOf(source.id)?.base;
  const found =
    own.length === theirs.length
      ? own[theirs.indexOf(source)]
      : (own[0] ??
        sentences.find(
          ({ id, language: each }) =>
            base !== undefined && each === language && pluralFormOf(id)?.base === base,
        ));
  if (found) return { language, file: found.file, line: found.line, text: textOf(found) };
  const file = source.file.replace(/^(\w+)\/[^/]+\//, `$1/${language}/`);
  return { language, file, line: null, text: null };
}
