import type { APIRoute } from 'astro';
import { factsInAnswers } from '../../../components/diagnosis/facts.ts';
import { guideTitles } from '../../../components/guide/guide-titles.ts';
import { stringsOf } from '../../../i18n/catalogue.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';

/** What "What do you see?" loads in one language once a reader begins to answer. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = async ({ props }) =>
  Response.json({
    ...stringsOf(props.lang, ['client', 'diagnosis', 'reason']),
    facts: factsInAnswers(),
    guides: await guideTitles(props.lang),
  });
