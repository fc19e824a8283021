import { plainTranslatorOf } from '../../i18n/catalogue.ts';
import { sourceLanguage, type Language } from '../../i18n/languages.ts';
import { withoutMarks } from '../../i18n/marked-text.ts';
import { charactersWithoutFont } from './fonts.ts';
import { placeInTree } from '../handbook/navigation-tree.ts';
import { pageTitle } from '../handbook/page-titles.ts';
import type { Slug } from '../site/addresses.ts';
import type { PictureText } from './picture.ts';

/**
 * Title and section of a page that really exists in the language; those of the source language while no font of ours has its
 * script, so that a new language needs no font to be built.
 */
export async function drawableText(language: Language, slug: Slug): Promise<PictureText> {
  const text = await pictureText(language, slug);
  const missing = charactersWithoutFont(text.title + (text.section ?? ''));
  if (missing.length === 0 || language === sourceLanguage) return text;
  if (!warned.has(language))
    console.warn(
      `[picture in the source language] “${text.title}” (${language}) needs a font for ${missing.join(' ')}. ` +
        'Add its Fontsource package to src/components/pictures/fonts.ts.',
    );
  warned.add(language);
  return pictureText(sourceLanguage, slug);
}

/** One picture tells of all. */
const warned = new Set<Language>();

/** Title and section of a page that really exists in the language. */
async function pictureText(language: Language, slug: Slug): Promise<PictureText> {
  const translator = plainTranslatorOf(language);
  const t = translator.t.bind(translator);
  if (slug === '') return { language, title: t('site.home.title'), section: null };
  const title = withoutMarks((await pageTitle(language, slug)).title);
  if (slug.startsWith('problems/')) return { language, title, section: t('site.nav.check') };
  const { section } = await placeInTree(language, slug);
  return { language, title, section: section ? t(section.title) : null };
}
