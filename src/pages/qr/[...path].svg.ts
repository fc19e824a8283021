import type { APIRoute, GetStaticPaths } from 'astro';
import { qrPath } from '../../components/site/qr-path.ts';
import { inSite, pathInSite } from '../../components/site/addresses.ts';
import { isPublicAddress } from '../../components/site/public-address.ts';
import { allSlugs } from '../../components/site/translations.ts';
import { languageCodes } from '../../i18n/languages.ts';

/** The QR code of each page, which only paper shows: in the page it would be a tenth of its bytes. */
export const getStaticPaths = (() =>
  isPublicAddress(import.meta.env.SITE)
    ? languageCodes.flatMap((language) =>
        allSlugs().map((slug) => {
          const path = pathInSite(language, slug);
          return { params: { path: path.slice(1, -1) }, props: { address: inSite(path) } };
        }),
      )
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<{ address: string }> = ({ props, site }) => {
  const { size, path } = qrPath(new URL(props.address, site).href);
  // A margin of four modules, as the standard wants it.
  const box = `-4 -4.5 ${String(size + 8)} ${String(size + 8)}`;
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path d="${path}" stroke="#000"/></svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
};
