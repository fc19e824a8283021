import type { APIRoute } from 'astro';
import type { EditorTexts } from '../../../components/editor/editor-texts.ts';
import { stringsOf } from '../../../i18n/catalogue.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';
import { nameIn } from '../../../i18n/language-names.ts';

/** The words of the editor of translations in one language. Loaded when somebody opens it, and kept in no copy for offline use. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  Response.json({
    ...stringsOf(lang, ['editor']),
    languages: languageCodes.map((code) => ({ code, name: nameIn(lang, code) })),
  } satisfies EditorTexts);
