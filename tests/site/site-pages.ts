import { pathInSite } from '../../src/components/site/addresses.ts';
import { allSlugs, type Slug } from '../../src/components/site/translations.ts';
import { languageCodes, type Language } from '../../src/i18n/languages.ts';
import { isFull } from '../support/size.ts';

export interface SitePage {
  readonly language: Language;
  readonly slug: Slug;
  readonly path: string;
}

/** Every page of the site in every language. */
export const sitePages = (): readonly SitePage[] =>
  languageCodes.flatMap((language) =>
    allSlugs().map((slug) => ({ language, slug, path: pathInSite(language, slug) })),
  );

/** All of them with `--full`; else each page once, its language by turns, and of the problems, which are alike, a sixth. */
export const sampledPages = (): readonly SitePage[] => {
  if (isFull) return sitePages();
  const slugs = allSlugs();
  const problems = slugs.filter((slug) => slug.startsWith('problems/'));
  return sitePages().filter(({ language, slug }) => {
    const place = slugs.indexOf(slug);
    const isProblem = slug.startsWith('problems/');
    if (isProblem && problems.indexOf(slug) % 6 > 0) return false;
    return slug === '' || place % languageCodes.length === languageCodes.indexOf(language);
  });
};
