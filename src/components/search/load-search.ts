import { loadOwnWords } from '../../diagnosis/words/load-own-words.ts';
import type { OwnWords } from '../../diagnosis/words/own-words.ts';
import { FullText } from '../../search/full-text.ts';
import type { SearchFile } from '../../search/index-format.ts';
import type { SearchTexts } from './search-texts.ts';

/** The search of one language: its pages, and its own words. */
export interface LoadedSearch {
  readonly pages: FullText;
  readonly texts: SearchTexts;
  readonly ownWords: OwnWords;
}

const loaded = new Map<string, Promise<LoadedSearch>>();

/**
 * Loads it once per language; what failed is tried again. `home` is the address of the language, `…/en/`. Rejects when a file
 * is not there, or is one of another release.
 */
export function loadSearch(home: URL): Promise<LoadedSearch> {
  const known = loaded.get(home.href);
  if (known) return known;
  const loading = load(home);
  loaded.set(home.href, loading);
  loading.catch(() => loaded.delete(home.href));
  return loading;
}

async function load(home: URL): Promise<LoadedSearch> {
  const language = home.pathname.split('/').at(-2) ?? '';
  const [file, texts, ownWords] = await Promise.all([
    json<SearchFile>(new URL(`../search/${language}.json`, home)),
    json<SearchTexts>(new URL(`../strings/${language}/search.json`, home)),
    loadOwnWords(language),
  ]);
  return { pages: await FullText.open(file), texts, ownWords };
}

async function json<Content>(address: URL): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: ${String(response.status)}`);
  return (await response.json()) as Content;
}
