/**
 * The address of a page below its language, without slashes at its ends: `''` is the home page, `guides/<name>` a guide,
 * `problems/<name>` an entry of the diagnosis with a page of its own; any other is the simulator, the diagnosis, the state of the
 * translations or an article.
 */
export type Slug = string;

/**
 * A path of the site as a link names it: below the folder in which the site is published (`SITE_BASE`). The build and the
 * scripts of a page both use it, so nothing else writes a path that begins with a slash.
 *
 * @param path from the root of the site, such as `/en/check/`
 */
export const inSite = (path: `/${string}`): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;

/** Where a page stands below the root of the site. */
export const pathInSite = (language: string, slug: Slug): `/${string}` =>
  `/${language}/${slug === '' ? '' : `${slug}/`}`;

/** The address of a page in a language, whether it is translated or not, for a link. */
export const pathOf = (language: string, slug: Slug): string => inSite(pathInSite(language, slug));
