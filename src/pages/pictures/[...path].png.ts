import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureOf } from '../../components/pictures/picture.ts';
import { drawableText } from '../../components/pictures/picture-text.ts';
import { pathInSite, type Slug } from '../../components/site/addresses.ts';
import { allSlugs, translations } from '../../components/site/translations.ts';
import type { Language } from '../../i18n/languages.ts';

interface Props {
  readonly language: Language;
  readonly slug: Slug;
}

/** The picture that others show beside a link to a page. A page that only repeats the source has that one's. */
export const getStaticPaths = (() =>
  allSlugs().flatMap((slug) =>
    translations(slug).map((language) => ({
      params: { path: pathInSite(language, slug).slice(1, -1) },
      props: { language, slug } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { language, slug } }) => {
  const picture = await pictureOf(await drawableText(language, slug));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
