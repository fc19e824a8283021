import { existsSync } from 'node:fs';
import { languageCodes, languages, sourceLanguage, type Language } from '../../i18n/languages.ts';
import { lateNamespaces, simulatorNamespaces, type Namespace } from '../../i18n/keys.ts';
import {
  doNotTranslateFile,
  readDoNotTranslate,
  type DoNotTranslate,
} from '../../translation/do-not-translate.ts';
import { readLocaleFile, type Text } from '../../translation/locale-file.ts';
import { isEnough, shareOf, type Share } from '../../translation/translated-share.ts';
import { problemIds, problemNames, type ProblemId } from '../../diagnosis/problem-names.ts';
import { pathOf, type Slug } from './addresses.ts';
import { parsedFile } from './parsed-file.ts';
import { articleNames, guideNames, readGuideFile } from '../guide/guide-files.ts';

/**
 * Which pages exist in which language. Canonical address, alternates, language menu, sitemap and pictures all use this file, so that a
 * page that fell back to the source language is never announced as a translation.
 */

export { pathOf, type Slug };

export const guideSlug = (name: string): Slug => `guides/${name}`;

/** The test of a guide: the same procedure without its printed steps. */
export const testSlug = (name: string): Slug => `test/${name}`;

export const problemSlug = (id: ProblemId): Slug => `problems/${problemNames[id]}`;

/** The page that shows translators one text. It is a tool: in no search, no sitemap, and no list of pages. */
export const textSlug: Slug = 'translations/text';

/** The article with plans for trainers, where files to hand out are offered. */
export const plansSlug: Slug = 'trainer-plans';

/** Every page for readers, each of which exists in every language. */
export const allSlugs = (): Slug[] => [
  '',
  'check',
  'simulator',
  'stage',
  'stage/join',
  'translations',
  'test',
  ...guideNames().map(guideSlug),
  ...guideNames().map(testSlug),
  ...articleNames(),
  ...problemIds.map(problemSlug),
];

/** Languages that really have the page, the source language included. */
export function translations(slug: Slug): Language[] {
  return languageCodes.filter((language) => isTranslated(language, slug));
}

function isTranslated(language: Language, slug: Slug): boolean {
  if (language === sourceLanguage) return true;
  const namespaces = namespacesOf(slug);
  if (namespaces !== null) return areTranslated(language, namespaces);
  // The rules of a guide know of its steps and of sentences left in the source language.
  const file = slug.startsWith('guides/')
    ? readGuideFile(language, 'guide', slug.slice('guides/'.length))
    : readGuideFile(language, 'article', slug);
  return file !== null && file.problem === null;
}

/** Where the texts of a page are that is made of them; `null` for a page that has a file of its own. */
function namespacesOf(slug: Slug): readonly Namespace[] | null {
  if (slug === textSlug) return ['scenes'];
  if (slug === '' || slug === 'translations') return ['site'];
  if (slug === 'test' || slug.startsWith('test/')) return ['assessment'];
  if (slug === 'simulator') return ['site', 'guide', ...simulatorNamespaces, ...lateNamespaces];
  if (slug === 'stage' || slug === 'stage/join') return ['stage', 'demos', ...simulatorNamespaces];
  if (slug === 'check' || slug.startsWith('problems/')) return ['diagnosis', 'client', 'reason'];
  return null;
}

/** Whether enough of all the texts in these files is translated. */
function areTranslated(language: Language, namespaces: readonly Namespace[]): boolean {
  const shares = namespaces.map((namespace) => shareOfFile(language, namespace));
  return isEnough({
    translated: shares.reduce((sum, share) => sum + share.translated, 0),
    total: shares.reduce((sum, share) => sum + share.total, 0),
  });
}

function shareOfFile(language: Language, namespace: Namespace): Share {
  const source = textsOf(sourceLanguage, namespace);
  const own = textsOf(language, namespace);
  if (own.length === 0) return { translated: 0, total: source.length };
  const same = existsSync(doNotTranslateFile) ? doNotTranslate(doNotTranslateFile) : {};
  const known = shares.get(own);
  if (known?.source === source && known.same === same) return known.share;
  const share = shareOf(source, own, language, same);
  shares.set(own, { source, same, share });
  return share;
}

type Texts = readonly Text[];

/** What was worked out of these files, for as long as none has changed. */
const shares = new WeakMap<
  Texts,
  { readonly source: Texts; readonly same: DoNotTranslate; readonly share: Share }
>();

const doNotTranslate = parsedFile((text) => readDoNotTranslate(text).words);

/** None when the file is not there or cannot be read. */
function textsOf(language: Language, namespace: Namespace): Texts {
  const path = `locales/${language}/${namespace}.json`;
  return existsSync(path) ? textsIn(path) : [];
}

const textsIn = parsedFile((text, file): Texts => {
  const [, language = '', namespace = ''] = /^locales\/(.+)\/(.+)\.json$/.exec(file) ?? [];
  const { texts, isReadable } = readLocaleFile({ file, language, namespace, text });
  return isReadable ? texts : [];
});

/** The language in which the content of a page stands: its own, or the source language. */
export function contentLanguage(language: Language, slug: Slug): Language {
  // Every link of every page asks, so no other language is looked at.
  return isTranslated(language, slug) ? language : sourceLanguage;
}

/** The file in which a translator finds most texts of a page, from the root of the repository. */
export function fileOf(language: Language, slug: Slug): string {
  const namespace = namespacesOf(slug)?.[0];
  return pathOfFile(language, slug) ?? `locales/${language}/${namespace ?? 'site'}.json`;
}

/**
 * `lang` and `dir` of what belongs to the page around its content, such as the list of pages beside it: said where the content is
 * in the source language, so that such lists keep to the side of the page's language.
 */
export const aroundContent = (language: Language, slug: Slug) =>
  contentLanguage(language, slug) === language
    ? {}
    : { lang: language, dir: languages[language].direction };

/** The file of a page that has one of its own, from the root of the repository; `null` for a page that is made of texts. */
export function pathOfFile(language: Language, slug: Slug): string | null {
  if (namespacesOf(slug) !== null) return null;
  return slug.startsWith('guides/')
    ? `content/${language}/${slug}.mdx`
    : `content/${language}/articles/${slug}.mdx`;
}

/** Translations that cannot be shown, each with file, line and fix. */
export function brokenTranslations(): { readonly path: string; readonly problem: string }[] {
  return languageCodes
    .filter((language) => language !== sourceLanguage)
    .flatMap((language) => [
      ...guideNames().map((name) => readGuideFile(language, 'guide', name)),
      ...articleNames().map((name) => readGuideFile(language, 'article', name)),
    ])
    .flatMap((file) => (file?.problem ? [{ path: file.path, problem: file.problem }] : []));
}
