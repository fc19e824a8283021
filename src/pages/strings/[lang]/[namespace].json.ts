import type { APIRoute } from 'astro';
import { stringsOf } from '../../../i18n/catalogue.ts';
import { lateNamespaces, trainerNamespaces } from '../../../i18n/keys.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';

/** Texts that a practice or a page for trainers loads besides, each when something of it is shown. */
export function getStaticPaths() {
  return languageCodes.flatMap((lang) =>
    [...lateNamespaces, ...trainerNamespaces].map((namespace) => ({
      params: { lang, namespace },
      props: { lang, namespace },
    })),
  );
}

export const GET: APIRoute<{ lang: Language; namespace: string }> = ({ props }) =>
  Response.json(stringsOf(props.lang, [props.namespace]));
