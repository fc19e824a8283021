import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What a guide's components need to know of the file in which they stand. */
export interface GuideContext {
  /** The flow of the same name is practised. */
  readonly name: string;
  /** For error messages. */
  readonly file: string;
  /** Of the prose: the source language on a page that has no translation. */
  readonly language: Language;
  /** Of the page and so of the windows: labels are quoted as the windows show them, whatever the prose speaks. */
  readonly translator: Translator;
  readonly stepIds: readonly string[];
}

/** The `lang` of a text that stands in the prose; none when it speaks the same language. */
export function langInProse(
  guide: GuideContext,
  lang: string = guide.translator.language,
): string | undefined {
  return lang === guide.language ? undefined : lang;
}
