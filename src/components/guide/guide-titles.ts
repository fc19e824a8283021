import { getEntry } from 'astro:content';
import type { Language } from '../../i18n/languages.ts';
import { guideNames } from './guide-files.ts';
import { contentLanguage, guideSlug } from '../site/translations.ts';

/** The guides that there are, by slug. An answer names only these. */
export async function guideTitles(language: Language): Promise<Record<string, string>> {
  const titles = guideNames().map(async (name) => {
    const entry = await getEntry('guides', `${contentLanguage(language, guideSlug(name))}/${name}`);
    return [name, entry?.data.title ?? name] as const;
  });
  return Object.fromEntries(await Promise.all(titles));
}
