import type { APIRoute } from 'astro';
import type { OfflineTexts } from '../../../components/offline/texts.ts';
import { textsForScripts } from '../../../i18n/catalogue.ts';
import { splitAtPlaceholders } from '../../../i18n/placeholders.ts';
import { languageCodes, type Language } from '../../../i18n/languages.ts';

/** What the control of the copy for offline use loads in one language, once a reader presses it. */
export function getStaticPaths() {
  return languageCodes.map((lang) => ({ params: { lang }, props: { lang } }));
}

export const GET: APIRoute<{ lang: Language }> = ({ props }) => {
  const t = textsForScripts(props.lang);
  const texts: OfflineTexts = {
    keep: t('site.offline.keep'),
    keeping: splitAtPlaceholders(
      t('site.offline.keeping', { done: '{{done}}', total: '{{total}}' }),
    ),
    kept: splitAtPlaceholders(t('site.offline.kept', { total: '{{total}}' })),
    remove: t('site.offline.remove'),
    removed: t('site.offline.removed'),
    newer: t('site.offline.newer'),
    outdated: t('site.offline.outdated'),
    missing: t('site.offline.missing'),
    load: t('site.offline.load'),
    later: t('site.offline.later'),
    refused: t('site.offline.refused'),
    noRoom: splitAtPlaceholders(t('site.offline.noRoom', { total: '{{total}}' })),
    failed: t('site.offline.failed'),
    notKept: t('site.offline.notKept'),
    close: t('site.search.close'),
    notes: t('site.handout.notes'),
  };
  return Response.json(texts);
};
