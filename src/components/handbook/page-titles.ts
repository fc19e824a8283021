import { getEntry } from 'astro:content';
import { problemIds } from '../../diagnosis/problem-names.ts';
import { translatorOf } from '../../i18n/catalogue.ts';
import type { Language } from '../../i18n/languages.ts';
import { contentLanguage, problemSlug, type Slug } from '../site/translations.ts';

/** A page as a link names it. */
export interface PageTitle {
  readonly slug: Slug;
  readonly title: string;
  readonly description: string;
  /** Of the title; `undefined` when it is that of the page that names it. */
  readonly lang: Language | undefined;
}

/** The title of any page of the site, in `language` or, where that lacks it, in the source language. Throws for no page. */
export async function pageTitle(language: Language, slug: Slug): Promise<PageTitle> {
  const shown = contentLanguage(language, slug);
  const translator = translatorOf(language);
  const t = translator.t.bind(translator);
  const lang = shown === language ? undefined : shown;
  if (slug === '') return { slug, lang, title: t('site.name'), description: t('site.home.lead') };
  if (slug === 'check')
    return { slug, lang, title: t('diagnosis.title'), description: t('diagnosis.description') };
  if (slug === 'simulator')
    return {
      slug,
      lang,
      title: t('site.simulator.title'),
      description: t('site.simulator.description'),
    };
  const problem = problemIds.find((id) => problemSlug(id) === slug);
  if (problem) {
    const title = t(`diagnosis.symptom.${problem}.title`);
    return { slug, lang, title, description: title };
  }
  const entry = slug.startsWith('guides/')
    ? await getEntry('guides', `${shown}/${slug.slice('guides/'.length)}`)
    : await getEntry('articles', `${shown}/${slug}`);
  if (!entry) throw new Error(`There is no page ${slug}. Restart the server if it is new.`);
  return { slug, lang, ...entry.data };
}
