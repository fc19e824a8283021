/**
 * The files of one language that a browser keeps on request: made by the build (`scripts/lib/offline/`), read by the page and
 * by the service worker.
 */

/** Path below the folder of the site, bytes, and the beginning of the SHA-256 of its content in hexadecimal digits. */
export type ListedFile = readonly [path: string, bytes: number, hash: string];

export interface FileList {
  readonly language: string;
  /** Another one whenever a file is another one. */
  readonly version: string;
  /** Of all files together. */
  readonly bytes: number;
  readonly files: readonly ListedFile[];
}

/** Where the list of a language is, below the folder of the site. */
export const listPath = (language: string): string => `offline/${language}.json`;

/** Behind the address of the home page when it is shown in place of a page that no copy has. */
export const notKept = '#not-kept';

/** Raised when a worker could no longer read what an older one has kept; its copies are then removed and offered anew. */
const format = 1;

/** Caches belong to the whole host, which may have another site in another folder: `scope` is the address of this one. */
const ownPrefix = (scope: string): string => `app-password-lab:offline:${new URL(scope).pathname}:`;

/** The cache of one version of one language. It is complete once it holds the list, which is put into it last. */
export const cacheNameOf = (scope: string, { language, version }: CopyName): string =>
  `${ownPrefix(scope)}${String(format)}:${language}:${version}`;

/** A cache whose presence says that a copy of an older format was removed. */
export const outdatedName = (scope: string): string => `${ownPrefix(scope)}outdated`;

interface CopyName {
  readonly language: string;
  readonly version: string;
}

/** What a cache is to this site: a copy, one of a format that is no longer read, or nothing of ours (`null`). */
export function readCacheName(scope: string, name: string): CopyName | 'outdated' | null {
  if (!name.startsWith(ownPrefix(scope)) || name === outdatedName(scope)) return null;
  const [of, language, version, ...more] = name.slice(ownPrefix(scope).length).split(':');
  return of === String(format) && language && version && more.length === 0
    ? { language, version }
    : 'outdated';
}

/** What a browser had kept already, by path and hash: it need not be loaded again. */
export function unchangedFiles(before: FileList | null, now: FileList): ReadonlySet<string> {
  const known = new Map(before?.files.map(([path, , hash]) => [path, hash]));
  return new Set(now.files.flatMap(([path, , hash]) => (known.get(path) === hash ? [path] : [])));
}

/** Its name has the hash of its content, so it is never another one under this name. */
export const isHashed = (path: string): boolean => /(?:^|\/)_astro\//.test(path);
