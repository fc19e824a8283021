import type { APIRoute } from 'astro';
import { simulatorStringsOf } from '../../i18n/catalogue.ts';
import { languageCodes, type Language } from '../../i18n/languages.ts';

/** What the practice loads in one language, after Start. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = ({ props }) =>
  Response.json(simulatorStringsOf(props.lang));
