import type { APIRoute } from 'astro';
import { inSite, pathOf } from '../../components/site/addresses.ts';
import { translations } from '../../components/site/translations.ts';
import { translatorOf } from '../../i18n/catalogue.ts';
import { languagesInWords } from '../../i18n/formats.ts';
import { languageCodes, languages, type Language } from '../../i18n/languages.ts';

/** What a browser asks before it installs the site, in the reader's language. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) => {
  const translator = translatorOf(lang);
  const t = translator.t.bind(translator);
  const icon = (name: string, sizes: string, purpose: string) => ({
    src: inSite(`/icons/${name}.png`),
    sizes,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: pathOf(lang, ''),
    name: t('site.name'),
    description: t('site.home.description', {
      languages: languagesInWords(lang, translations('')),
    }),
    lang,
    dir: languages[lang].direction,
    start_url: pathOf(lang, ''),
    // The other languages, too: the menu leads there.
    scope: inSite('/'),
    display: 'standalone',
    // Those of the light theme in `tokens.css`: a manifest has one, and naming both in each page has no room in its budget.
    background_color: '#faf9f6',
    theme_color: '#faf9f6',
    icons: [
      icon('192', '192x192', 'any'),
      icon('512', '512x512', 'any'),
      icon('maskable', '512x512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
