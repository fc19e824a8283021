import type { APIRoute } from 'astro';
import type { SearchTexts } from '../../../components/search/search-texts.ts';
import { textsForScripts } from '../../../i18n/catalogue.ts';
import { cutAtPlaceholder } from '../../../i18n/placeholders.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';

/** What the search loads in one language once a reader opens it, beside the index. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = ({ props }) => {
  const t = textsForScripts(props.lang);
  const texts: SearchTexts = {
    label: t('site.search.label'),
    hint: t('site.search.hint'),
    close: t('site.search.close'),
    keys: t('site.search.keys'),
    found: cutAtPlaceholder(t('site.search.found', { count: '{{count}}' }), 'count'),
    none: t('site.search.none'),
    answer: t('site.search.answer'),
    otherPages: t('site.search.otherPages'),
    recognised: t('diagnosis.find.recognised'),
    doors: {
      list: t('site.search.list'),
      need: t('diagnosis.find.doors.need'),
      admin: t('diagnosis.find.doors.admin'),
      sentence: t('diagnosis.find.doors.sentence'),
    },
  };
  return Response.json(texts);
};
