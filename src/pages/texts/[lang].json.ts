import type { APIRoute } from 'astro';
import { textsFile } from '../../components/translations/texts-file.ts';
import { languageCodes, type Language } from '../../i18n/languages.ts';

/** Every text with all that is known about it, for the page of one text. */
export const getStaticPaths = () =>
  languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));

export const GET: APIRoute<{ lang: Language }> = async ({ props: { lang } }) =>
  Response.json(await textsFile(lang));
