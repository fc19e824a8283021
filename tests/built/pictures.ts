import { metaOf } from './languages.ts';
import {
  addressOf,
  headLinks,
  isUnannounced,
  pathInside,
  type BuiltPage,
  type BuiltSite,
} from './built-site.ts';

/** What Open Graph insists on (https://ogp.me/#metadata), and what every page of ours says beside it. */
const required = ['og:title', 'og:type', 'og:image', 'og:url', 'og:description', 'og:locale'];

/** What the file of a picture says of itself. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether each page says once what others show beside a link to it, with the picture of the page that search engines know:
 * its own, or that of the page that it repeats.
 *
 * @param sizeOf of a picture, by its path; throws for a file that is none
 * @returns a line for each fault
 */
export function previewFaults(site: BuiltSite, sizeOf: (path: string) => PictureSize): string[] {
  return [...site.pages].flatMap(([file, page]) =>
    isUnannounced(page) ? [] : faultsOf(site, page, sizeOf).map((fault) => `${file}: ${fault}`),
  );
}

function faultsOf(
  site: BuiltSite,
  page: BuiltPage,
  sizeOf: (path: string) => PictureSize,
): string[] {
  const faults = required.flatMap((property) => {
    const values = metaOf(page, property);
    return values.length === 1 && values[0]?.trim() !== ''
      ? []
      : [`${property} is not there once.`];
  });
  const path = pathInside(site, new URL(metaOf(page, 'og:image')[0] ?? '', site.origin));
  const wanted = `/pictures${canonicalPath(site, page).slice(0, -1)}.png`;
  if (path !== wanted)
    return [...faults, `its picture is ${String(path)} and should be ${wanted}.`];
  const { width, height } = sizeOf(path);
  if (width !== 1200 || height !== 630)
    faults.push(
      `its picture has ${String(width)} × ${String(height)} pixels and should have 1200 × 630.`,
    );
  return faults;
}

/** The page on which a language is chosen has the picture of the first home page. */
function canonicalPath(site: BuiltSite, page: BuiltPage): string {
  const [canonical] = headLinks(page, 'canonical');
  const path = pathInside(site, new URL(canonical?.href ?? '', addressOf(site, page))) ?? '';
  return path === '/' ? '/en/' : path;
}
