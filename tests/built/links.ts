import {
  addressOf,
  languageOf,
  pathInside,
  type BuiltElement,
  type BuiltPage,
  type BuiltSite,
} from './built-site.ts';

/**
 * Every link, file and anchor that the pages, style sheets and sitemaps of a built site name: it is there, at once and not after
 * a redirect, inside the folder of the site, and in the language of the page unless the link says another.
 *
 * @returns a line for each fault, with page, line, address and what to do; none when all is well
 */
export function linkFaults(site: BuiltSite): string[] {
  const inPages = [...site.pages].flatMap(([file, page]) =>
    page.elements.flatMap((element) =>
      addressesIn(element).flatMap((given) => {
        const fault = judge(site, page, element, given);
        return fault === null
          ? []
          : [`${file}:${String(element.line)} <${element.name}> ${given} ${fault}`];
      }),
    ),
  );
  const inFiles = [...site.files].flatMap(([file, text]) =>
    addressesInText(file, text ?? '').flatMap((given) => {
      const fault = judgeTarget(
        site,
        new URL(given, new URL(site.base + file.slice(1), site.origin)),
      );
      return fault === null ? [] : [`${file} ${given} ${fault}`];
    }),
  );
  return [...inPages, ...inFiles];
}

/** Attributes that hold one address. Addresses of other sites are left to them, in `judge`. */
const attributesWithAddress = ['href', 'src', 'poster', 'data-strings'];
const metaWithAddress = /^(?:og:url|og:image|twitter:image)$/;

function addressesIn({ name, attributes }: BuiltElement): string[] {
  const sources = (attributes['srcset'] ?? '').split(',').flatMap((each) => {
    const [address = ''] = each.trim().split(/\s+/);
    return address === '' ? [] : [address];
  });
  const isMeta = name === 'meta' && metaWithAddress.test(attributes['property'] ?? '');
  return [
    ...attributesWithAddress.flatMap((attribute) => attributes[attribute] ?? []),
    ...sources,
    ...(isMeta ? [attributes['content'] ?? ''] : []),
  ];
}

function addressesInText(file: string, text: string): string[] {
  if (file.endsWith('.css'))
    return [...text.matchAll(/url\(\s*["']?([^"')]+)/g)].flatMap(([, address = '']) =>
      address.startsWith('data:') ? [] : [address],
    );
  if (file.endsWith('.xml'))
    return [...text.matchAll(/<loc>([^<]*)<\/loc>|<xhtml:link[^>]*href="([^"]*)"/g)].map(
      ([, location, href]) => location ?? href ?? '',
    );
  return [];
}

function judge(
  site: BuiltSite,
  page: BuiltPage,
  element: BuiltElement,
  given: string,
): string | null {
  if (!URL.canParse(given, addressOf(site, page).href)) return 'is no address.';
  const address = new URL(given, addressOf(site, page));
  if (address.protocol === 'mailto:' || address.protocol === 'data:') return null;
  if (address.hostname !== new URL(site.origin).hostname) {
    return address.protocol === 'https:' ? null : 'leads out of the site without https. Use https.';
  }
  return judgeTarget(site, address) ?? judgeLanguage(site, page, element, address);
}

function judgeTarget(site: BuiltSite, address: URL): string | null {
  const path = pathInside(site, address);
  if (path === null) {
    return `leads out of ${site.origin}${site.base}. Write it with inSite() or pathOf() of src/components/site/addresses.ts.`;
  }
  const file = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path);
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`)
      ? 'leads to a redirect. End it with a slash.'
      : `leads to ${path}, which the site does not have.`;
  }
  const anchor = decodeURIComponent(address.hash.slice(1));
  // What a page is asked to show, such as a demonstration, is no place on it.
  if (anchor.startsWith('demo=')) return null;
  if (anchor !== '' && site.pages.get(file)?.ids.has(anchor) !== true) {
    return `leads to #${anchor}, and nothing on ${path} has this id.`;
  }
  return null;
}

/** Who reads in one language stays in it, unless the link says where it leads. */
function judgeLanguage(
  site: BuiltSite,
  page: BuiltPage,
  { name, attributes, lang }: BuiltElement,
  address: URL,
): string | null {
  if (name !== 'a') return null;
  // Files to hand out stand below a folder of their own, each in one language.
  const target = languageOf((pathInside(site, address) ?? '').replace(/^\/take-away(?=\/)/, ''));
  const own = languageOf(page.path) ?? lang;
  if (target === null || target === own || attributes['hreflang'] !== undefined) return null;
  return `leads from ${own} to ${target} and does not say so. Lead to the page in ${own}, or give the link an hreflang.`;
}
