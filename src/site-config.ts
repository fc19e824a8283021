/**
 * Where the project lives: links to report a mistake or to edit a file lead there. Set `SITE_REPOSITORY` for a copy of your
 * own; `.example` is nobody's.
 */
const repository = (
  process.env['SITE_REPOSITORY'] ?? 'https://repository.app-password-lab.example'
).replace(/\/+$/, '');

/** A new report about a page, with the page named in it. */
export function reportAddress(pageAddress: string): string {
  const address = new URL(`${repository}/issues/new`);
  address.searchParams.set('title', pageAddress);
  return address.href;
}

/** Opens a file of the repository in its host's editor. */
export const editAddress = (path: string): string => `${repository}/edit/main/${path}`;
