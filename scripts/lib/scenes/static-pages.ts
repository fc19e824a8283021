import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keysIn } from './keys-in.ts';
import type { Uses } from './uses.ts';

/** Pages of one kind, of which only the kind is told when a text is on all of them. */
const kinds = ['/guides/', '/problems/'] as const;

/**
 * Reads the pages of a build whose texts are their keys. Every language is looked at: some have notices that others have not.
 *
 * @param folder of the build
 */
export function noteStaticPages(folder: string, known: ReadonlySet<string>, uses: Uses): void {
  const keysOfPage = new Map<string, Set<string>>();
  for (const file of globSync('*/**/index.html', { cwd: folder })) {
    const [, ...names] = path.dirname(file).split(path.sep);
    const address = `/${names.map((name) => `${name}/`).join('')}`;
    const keys = keysOfPage.get(address) ?? new Set();
    for (const key of keysIn(read(folder, file), known)) keys.add(key);
    keysOfPage.set(address, keys);
  }
  const pages = [...keysOfPage.keys()].sort();
  for (const key of known) {
    const addresses = pages.filter((page) => keysOfPage.get(page)?.has(key));
    if (addresses.length > 0) for (const use of shortened(addresses, pages)) uses.note(use, key);
  }
  uses.note('404', read(folder, '404.html'));
  uses.note('choice', read(folder, 'index.html'));
  for (const part of ['search', 'offline'])
    uses.note(part, read(folder, `strings/en/${part}.json`));
}

const read = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');

/** `*` for every page, `/guides/*` for every page of a kind, and each other page by itself. */
export function shortened(addresses: readonly string[], all: readonly string[]): readonly string[] {
  if (addresses.length === all.length) return ['*'];
  const whole = kinds.filter((kind) =>
    all.filter((page) => page.startsWith(kind)).every((page) => addresses.includes(page)),
  );
  return [
    ...whole.map((kind) => `${kind}*`),
    ...addresses.filter((page) => !whole.some((kind) => page.startsWith(kind))),
  ];
}
