import type { APIRoute } from 'astro';
import { languageCodes, sourceLanguage, type Language } from '../../../i18n/languages.ts';

/**
 * The files of texts of one language as they are in the repository, by path, with its glossary, its rules of style, its words of numbers and the sources of its labels: what
 * the editor of translations begins with, and what its checks read. No reader's page loads it.
 */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

const files = import.meta.glob<string>(['/locales/*/*.json', '!/locales/source-hashes/*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const shared = import.meta.glob<string>('/locales/same-as-source.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) => {
  const own = new RegExp(
    `^/locales/(?:${lang}/|(?:glossary|number-words|provenance|style)/${lang}[.]json$)`,
  );
  const wanted = {
    ...Object.fromEntries(Object.entries(files).filter(([path]) => own.test(path))),
    ...(lang === sourceLanguage ? shared : {}),
  };
  return Response.json(
    Object.fromEntries(Object.entries(wanted).map(([path, text]) => [path.slice(1), text])),
  );
};
