import type { APIRoute } from 'astro';
import { unverifiedLabels } from '../../../components/site/provenance.ts';
import { languageCodes, sourceLanguage } from '../../../i18n/languages.ts';

/** What a guide beside the reader's own screen says in brackets: see `unverifiedLabels`. Loaded in that mode alone. */
export function getStaticPaths() {
  return languageCodes
    .filter((lang) => lang !== sourceLanguage)
    .map((lang) => ({ params: { lang }, props: { labels: unverifiedLabels(lang) } }));
}

export const GET: APIRoute<{ labels: Readonly<Record<string, string>> }> = ({ props }) =>
  Response.json(props.labels);
