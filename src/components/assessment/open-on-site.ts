import { loadFlow } from '../../flows/load-flow.ts';
import { loadTranslator } from '../practice/load-translator.ts';
import { hasCryptography } from '../practice/session/page-run.ts';
import { readUrlParameters } from '../practice/url-parameters.ts';
import { addWindowStyles } from '../practice/window-styles.ts';
import { pageLanguage } from '../site/page-language.ts';
import { openAssessment } from './assessment-session.tsx';
import { browserKeeper } from './browser-keeper.ts';

/** Opens the test of a page of the site. Rejects when something cannot be loaded. */
export async function openOnSite(element: HTMLElement): Promise<void> {
  const { strings } = readUrlParameters(location.search);
  const flow = await loadFlow(element.dataset['flow'] ?? '');
  if (!flow)
    throw new Error(`There is no flow "${element.dataset['flow'] ?? ''}" to be tested in.`);
  const [translator] = await Promise.all([
    loadTranslator(pageLanguage(), strings, flow.windows, ['assessment']),
    addWindowStyles(element),
  ]);
  await openAssessment({ element, flow, translator, hasCryptography, keeper: browserKeeper(flow) });
}
