import type { APIRoute } from 'astro';
import { namedTree } from '../../../components/handbook/navigation-tree.ts';
import type { TextsWithKeys } from '../../../components/pseudo/key-index.ts';
import { contentLanguage, pathOfFile } from '../../../components/site/translations.ts';
import { stringsOf } from '../../../i18n/catalogue.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';
import { withoutMarks } from '../../../i18n/marked-text.ts';

/** Every text of the site with its key, for `?strings=qai`; the titles of pages with their file. No reader's page loads it. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = async ({ props: { lang } }) => {
  const pages = (await namedTree(lang)).flatMap((section) => section.pages);
  const titles = pages.flatMap(({ slug, title, description }) => {
    const file = pathOfFile(contentLanguage(lang, slug), slug);
    if (file === null) return [];
    return [
      [withoutMarks(title), `${file}#title`],
      [withoutMarks(description), `${file}#description`],
    ] as const;
  });
  return Response.json([...leaves(stringsOf(lang).strings, ''), ...titles]);
};

const leaves = (node: unknown, prefix: string): TextsWithKeys =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, value]) =>
        leaves(value, prefix === '' ? name : `${prefix}.${name}`),
      )
    : [[String(node), prefix]];
