import type { createKeyIndex, TextsWithKeys } from './key-index.ts';
import { fileOfPage, placeInFile } from './prose-place.ts';

export type Keys = ReturnType<typeof createKeyIndex>;

/** All texts of a language with their keys. Rejects when they cannot be had. */
export async function loadTexts(language: string): Promise<TextsWithKeys> {
  const home = document.querySelector<HTMLAnchorElement>('.search-button')?.href ?? '';
  const response = await fetch(new URL(`../../strings/keys/${language}.json`, home));
  if (!response.ok) throw new Error(`The keys could not be loaded: ${String(response.status)}.`);
  return (await response.json()) as TextsWithKeys;
}

/** What a text of the page is called. */
export interface Named {
  /** Keys, several where several texts are alike; none of prose, and of what is no text of ours. */
  readonly keys: readonly string[];
  /** The place of prose in its file, `''` for none. */
  readonly place: string;
}

/** The language of the texts in an element: of the page, or of what fell back. */
const languageAt = (element: Element | null): string =>
  element?.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang;

/** The file of the prose around an element; `null` on a page that is made of texts with keys. */
export const fileAt = (element: Element): string | null =>
  // A page that is begun shows English in the place of what its own file lacks.
  fileOfPage(
    location.pathname,
    element.closest<HTMLElement>('[data-begun]')?.dataset['begun'] ?? languageAt(element),
  );

/** A key that the element names, those of the text, or the place of the prose in its file. */
export function keysAt(text: string, element: Element | null, keys: Keys | null): Named {
  const label = element?.closest<HTMLElement>('[data-ui-key], [data-see-key], [data-where]');
  const { uiKey, seeKey, where } = label?.dataset ?? {};
  const named = uiKey ?? seeKey ?? (where === undefined ? undefined : `window.${where}`);
  if (named !== undefined) return { keys: [named], place: '' };
  const file = element && fileAt(element);
  const place = element ? placeInFile(element, file) : '';
  if (place === '') return { keys: keys?.(text) ?? [], place };
  // Prose is named by its file, whatever its words are; title and description have names there.
  const found = (keys?.(text, false) ?? []).filter((key) => key.startsWith(`${String(file)}#`));
  return { keys: found, place: found.length > 0 ? '' : place };
}
