/**
 * Where the project lives: links to report a mistake or to edit a file lead there. `SITE_REPOSITORY` names it, such as
 * `https://github.com/<owner>/<name>`. Without it a page has no such links: a wrong address would be worse than none.
 */
const repository = process.env['SITE_REPOSITORY']?.replace(/\/+$/, '') ?? null;

/** A new report about a page, with the page named in it. */
export function reportAddress(pageAddress: string): string | null {
  if (repository === null) return null;
  const address = new URL(`${repository}/issues/new`);
  address.searchParams.set('title', pageAddress);
  return address.href;
}

/** Opens a file of the repository in its host's editor. */
export const editAddress = (path: string): string | null =>
  repository === null ? null : `${repository}/edit/main/${path}`;

/** A folder of the repository, as its host shows it. */
export const folderAddress = (path: string): string | null =>
  repository === null ? null : `${repository}/tree/main/${path}`;

/** A file of the repository, as its host shows it. */
export const fileAddress = (path: string): string | null =>
  repository === null ? null : `${repository}/blob/main/${path}`;
