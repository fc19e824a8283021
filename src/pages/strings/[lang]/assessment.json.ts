import type { APIRoute } from 'astro';
import { stringsOf } from '../../../i18n/catalogue.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';

/** What a test loads in one language besides the texts of the practice. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = ({ props }) =>
  Response.json(stringsOf(props.lang, ['assessment']));
