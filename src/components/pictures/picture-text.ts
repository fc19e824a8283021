import { plainTranslatorOf } from '../../i18n/catalogue.ts';
import type { Language } from '../../i18n/languages.ts';
import { withoutMarks } from '../../i18n/marked-text.ts';
import { placeInTree } from '../handbook/navigation-tree.ts';
import { pageTitle } from '../handbook/page-titles.ts';
import type { Slug } from '../site/addresses.ts';
import type { PictureText } from './picture.ts';

/** Title and section of a page that really exists in the language. */
export async function pictureText(language: Language, slug: Slug): Promise<PictureText> {
  const translator = plainTranslatorOf(language);
  const t = translator.t.bind(translator);
  if (slug === '') return { language, title: t('site.home.title'), section: null };
  const title = withoutMarks((await pageTitle(language, slug)).title);
  if (slug.startsWith('problems/')) return { language, title, section: t('site.nav.check') };
  const { section } = await placeInTree(language, slug);
  return { language, title, section: section ? t(section.title) : null };
}
