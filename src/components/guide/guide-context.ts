import { translatorOf } from '../../i18n/catalogue.ts';
import { isLanguage, languages, type Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { staleStepsOf, type StaleSteps } from './stale-steps.ts';
import type { BegunPage } from '../../translation/begun.ts';
import type { GuideFile } from './guide-files.ts';

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
  /** Steps whose source has changed since they were translated. */
  readonly staleSteps: StaleSteps;
  /** Anchor of the English heading by that of its twin here; empty in the source language. */
  readonly anchors: ReadonlyMap<string, string>;
  /** On the development server: the parts of a page that a translator has begun. */
  readonly begun?: BegunPage['parts'] | undefined;
  /** What search engines are told of a guide's steps; nothing on a page that only repeats the source. */
  readonly announced?: { readonly title: string; readonly description: string } | undefined;
}

/** `lang` and `dir` of a text that stands in the prose; none when it speaks the same language. */
export function languageInProse(
  guide: GuideContext,
  lang: string = guide.translator.language,
): { readonly lang: string | undefined; readonly dir: 'ltr' | 'rtl' | undefined } {
  // In a page that is begun, prose of two languages is around them.
  const isForeign = (guide.begun !== undefined || lang !== guide.language) && isLanguage(lang);
  return isForeign ? { lang, dir: languages[lang].direction } : { lang: undefined, dir: undefined };
}

interface HeadingWithSlug {
  readonly slug: string;
}

/** The anchor of each heading's twin in the source language, by place: both have the same headings, or the build refuses it. */
export const anchorsOfSource = (
  headings: readonly HeadingWithSlug[],
  source: readonly HeadingWithSlug[],
): ReadonlyMap<string, string> =>
  new Map(headings.map(({ slug }, index) => [slug, source[index]?.slug ?? slug]));

/** What the components of a guide are told of it: its prose is in `language`, the page around it in `page`. */
export const guideContext = (
  { path, stepIds }: GuideFile,
  name: string,
  language: Language,
  page: Language,
  anchors: ReadonlyMap<string, string> = new Map(),
): GuideContext => ({
  name,
  file: path,
  language,
  translator: translatorOf(page),
  stepIds,
  staleSteps: path.includes('/guides/') ? staleStepsOf(language, name) : new Map(),
  anchors,
});
