import { getEntry } from 'astro:content';
import { problemIds } from '../../diagnosis/problem-names.ts';
import { translatorOf } from '../../i18n/catalogue.ts';
import type { Language } from '../../i18n/languages.ts';
import { markedOn } from '../../i18n/marked-text.ts';
import { contentLanguage, problemSlug, type Slug } from '../site/translations.ts';

/** A page as a link names it. Both texts say their language by marks. */
export interface PageTitle {
  readonly slug: Slug;
  readonly title: string;
  readonly description: string;
}

/** The title of any page of the site, in `language` or, where that lacks it, in the source language. Throws for no page. */
export async function pageTitle(language: Language, slug: Slug): Promise<PageTitle> {
  const shown = contentLanguage(language, slug);
  const translator = translatorOf(language);
  const t = translator.t.bind(translator);
  if (slug === '') return { slug, title: t('site.name'), description: t('site.home.lead') };
  if (slug === 'check')
    return { slug, title: t('diagnosis.title'), description: t('diagnosis.description') };
  if (slug === 'simulator')
    return {
      slug,
      title: t('site.simulator.title'),
      description: t('site.simulator.description'),
    };
  if (slug === 'stage')
    return { slug, title: t('stage.title'), description: t('stage.description') };
  if (slug === 'stage/join')
    return { slug, title: t('stage.join.title'), description: t('stage.join.lead') };
  if (slug === 'translations')
    return {
      slug,
      title: t('site.translations.title'),
      description: t('site.translations.description'),
    };
  if (slug === 'test')
    return {
      slug,
      title: t('assessment.list.title'),
      description: t('assessment.list.description'),
    };
  if (slug.startsWith('test/')) return testTitle(language, slug);
  const problem = problemIds.find((id) => problemSlug(id) === slug);
  if (problem) {
    const title = t(`diagnosis.symptom.${problem}.title`);
    return { slug, title, description: title };
  }
  const entry = slug.startsWith('guides/')
    ? await getEntry('guides', `${shown}/${slug.slice('guides/'.length)}`)
    : await getEntry('articles', `${shown}/${slug}`);
  if (!entry) throw new Error(`There is no page ${slug}. Restart the server if it is new.`);
  const { title, description } = entry.data;
  return {
    slug,
    title: markedOn(language, title, shown),
    description: markedOn(language, description, shown),
  };
}

/** The title of the test of a guide, which names the guide. */
async function testTitle(language: Language, slug: Slug): Promise<PageTitle> {
  const t = translatorOf(language).t.bind(translatorOf(language));
  const { title } = await pageTitle(language, slug.replace('test/', 'guides/'));
  return {
    slug,
    title: t('assessment.title', { title }),
    description: t('assessment.description', { title }),
  };
}
