import type { APIRoute } from 'astro';
import { stringsOf } from '../../../i18n/catalogue.ts';
import { windowNamespaces } from '../../../i18n/keys.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';

/** What a practice with this window loads besides. */
export function getStaticPaths() {
  return languageCodes.flatMap((lang) =>
    windowNamespaces.map((window) => ({ params: { lang, window }, props: { lang, window } })),
  );
}

export const GET: APIRoute<{ lang: Language; window: string }> = ({ props }) =>
  Response.json(stringsOf(props.lang, [props.window]));
