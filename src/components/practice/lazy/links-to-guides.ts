import { inSite } from '../../site/addresses.ts';
import { readUrlParameters, type UrlParameters } from '../url-parameters.ts';

/** A guide, below the folder of the site, in any language. */
const guidePath = /^[^/]+\/guides\/[^/]+\/$/;

/**
 * The path of a guide for somebody who is beside their own screen, and stays there; `null` where the address leads to no guide,
 * or asks for another mode. The language of their screens goes along. What belongs to the run or the steps of one guide does not.
 */
export function besideOwnScreen(address: string, ui: UrlParameters['ui']): string | null {
  const { origin, pathname, searchParams, hash } = new URL(address);
  const root = inSite('/');
  if (origin !== location.origin || !pathname.startsWith(root)) return null;
  if (!guidePath.test(pathname.slice(root.length))) return null;
  if ((searchParams.get('mode') ?? 'own-device') !== 'own-device') return null;
  searchParams.set('mode', 'own-device');
  if (ui !== null) searchParams.set('ui', ui);
  return `${pathname}?${searchParams.toString()}${hash}`;
}

/**
 * The links of the page to guides keep the mode, whoever presses, copies or opens them in a tab of their own. Those to the same
 * page in another language follow the address already; those that the practice shows are its own. Answers how to take it back.
 */
export function keepModeInLinks(): () => void {
  const { ui } = readUrlParameters(location.search);
  const links = document.querySelectorAll<HTMLAnchorElement>(
    'a[href]:not([href^="#"], [hreflang], [data-onward] a, [data-practice-root] a)',
  );
  const changes = [...links].flatMap((link) => {
    const before = link.getAttribute('href') ?? '';
    const after = besideOwnScreen(link.href, ui);
    if (after === null) return [];
    link.setAttribute('href', after);
    return [{ link, before, after }];
  });
  return () => {
    for (const { link, before, after } of changes)
      // Where the page has become one of another language, the link is that page's.
      if (link.getAttribute('href') === after) link.setAttribute('href', before);
  };
}
