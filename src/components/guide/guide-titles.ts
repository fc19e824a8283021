import { getEntry } from 'astro:content';
import type { Language } from '../../i18n/languages.ts';
import { markedOn } from '../../i18n/marked-text.ts';
import { guideNames } from './guide-files.ts';
import { contentLanguage, guideSlug } from '../site/translations.ts';

/** The guides that there are, by slug, with marks of their language. An answer names only these. */
export async function guideTitles(language: Language): Promise<Record<string, string>> {
  const titles = guideNames().map(async (name) => {
    const shown = contentLanguage(language, guideSlug(name));
    const entry = await getEntry('guides', `${shown}/${name}`);
    return [name, markedOn(language, entry?.data.title ?? name, shown)] as const;
  });
  return Object.fromEntries(await Promise.all(titles));
}
