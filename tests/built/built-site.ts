import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A built site as its readers' browsers and search engines get it. Paths begin with `/` at the root of the site. */
export interface BuiltSite {
  /** Scheme and host that the site was built for. */
  readonly origin: string;
  /** The folder that it was built for, with a slash at both ends. */
  readonly base: string;
  /** Every file; the text of those that are read here: pages, style sheets, the sitemap. */
  readonly files: ReadonlyMap<string, string | null>;
  /** By the path of the file, such as `/en/check/index.html`. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

export interface BuiltPage {
  /** As an address names it: `/en/check/`, `/404.html`. */
  readonly path: string;
  readonly elements: readonly BuiltElement[];
  readonly ids: ReadonlySet<string>;
}

export interface BuiltElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of its text: its own `lang` or the nearest above it. */
  readonly lang: string;
  readonly line: number;
  /** All text inside it. */
  readonly text: () => string;
}

const isRead = /\.(?:html|css|xml)$/;

export function readBuiltSite(folder: string): BuiltSite {
  const files = new Map<string, string | null>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(name, isRead.test(name) ? readFileSync(file, 'utf8') : null);
  }
  return builtSite(files);
}

/** Address and folder are those that the first page says of itself. Throws when it says none. */
export function builtSite(files: ReadonlyMap<string, string | null>): BuiltSite {
  const pages = new Map(
    [...files].flatMap(([file, text]) =>
      file.endsWith('.html') && text !== null ? [[file, readPage(file, text)] as const] : [],
    ),
  );
  const home = pages.get('/index.html');
  const canonical = home && linksOf(home, 'canonical')[0];
  if (canonical === undefined) throw new Error('/index.html names no canonical address.');
  const { origin, pathname } = new URL(canonical);
  return { origin, base: pathname, files, pages };
}

const linksOf = ({ elements }: BuiltPage, rel: string): string[] =>
  elements.flatMap(({ name, attributes }) =>
    name === 'link' && attributes['rel'] === rel ? [attributes['href'] ?? ''] : [],
  );

function readPage(file: string, html: string): BuiltPage {
  const elements: BuiltElement[] = [];
  collect(parse(html, { sourceCodeLocationInfo: true }), '', elements);
  const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  return { path: file.replace(/\/index\.html$/, '/'), elements, ids: new Set(ids) };
}

function collect(node: Tree.Node, lang: string, into: BuiltElement[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]));
    const own = attributes['lang'] ?? lang;
    const line = child.sourceCodeLocation?.startLine ?? 0;
    into.push({ name: child.tagName, attributes, lang: own, line, text: () => textOf(child) });
    collect(child, own, into);
  }
}

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** The language in the address of a page; `null` for those that stand above the languages. */
export const languageOf = (pagePath: string): string | null =>
  /^\/([^/.]+)\//.exec(pagePath)?.[1] ?? null;

/**
 * Pages that nobody looks for: what is not found, the screen of an audience, and the page that shows translators one text. Each of
 * them says so to search engines.
 */
export const isUnannounced = ({ path: page, elements }: BuiltPage): boolean =>
  (page === '/404.html' || /\/(?:stage\/audience|translations\/text)\/$/.test(page)) &&
  elements.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes['name'] === 'robots' && attributes['content'] === 'noindex',
  );

/** All addresses that the head gives under `rel`, with their `hreflang`. */
export const headLinks = ({ elements }: BuiltPage, rel: string) =>
  elements.flatMap(({ name, attributes }) =>
    name === 'link' && attributes['rel'] === rel
      ? [{ href: attributes['href'] ?? '', hreflang: attributes['hreflang'] }]
      : [],
  );

/** The path below the root of the site that an address leads to; `null` when it is another site's or outside of the folder. */
export function pathInside({ origin, base }: BuiltSite, address: URL): string | null {
  if (address.origin !== origin || !address.pathname.startsWith(base)) return null;
  return `/${address.pathname.slice(base.length)}`;
}

/** Where on the site a page stands, as a browser would say it. */
export const addressOf = ({ origin, base }: BuiltSite, { path: page }: BuiltPage): URL =>
  new URL(base + page.slice(1), origin);
