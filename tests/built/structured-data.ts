import { addressOf, headLinks, pathInside, type BuiltPage, type BuiltSite } from './built-site.ts';

type Thing = Readonly<Record<string, unknown>>;

/** A property of a type: of what kind its values are, and whether search engines insist on it. */
interface Property {
  readonly is: 'text' | 'address' | 'number' | 'language' | readonly string[];
  readonly isRequired?: true;
}

/**
 * The part of schema.org 29.0 that the pages use: each type with the properties that schema.org gives it and their ranges
 * (https://schema.org/<type>). Required is what Google asks of it (https://developers.google.com/search/docs/appearance/
 * structured-data/search-gallery) or, where it has no page for the type, what makes it useful.
 */
const types: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  BreadcrumbList: { itemListElement: { is: ['ListItem'], isRequired: true } },
  ListItem: {
    position: { is: 'number', isRequired: true },
    name: { is: 'text', isRequired: true },
    item: { is: 'address' },
  },
  WebSite: {
    name: { is: 'text', isRequired: true },
    url: { is: 'address', isRequired: true },
    inLanguage: { is: 'language', isRequired: true },
  },
  FAQPage: {
    mainEntity: { is: ['Question'], isRequired: true },
    inLanguage: { is: 'language', isRequired: true },
  },
  Question: {
    name: { is: 'text', isRequired: true },
    acceptedAnswer: { is: ['Answer'], isRequired: true },
  },
  Answer: { text: { is: 'text', isRequired: true } },
  HowTo: {
    name: { is: 'text', isRequired: true },
    step: { is: ['HowToStep'], isRequired: true },
    inLanguage: { is: 'language', isRequired: true },
  },
  HowToStep: { text: { is: 'text', isRequired: true } },
};

/**
 * Whether the structured data of every page can be read, keeps to schema.org and is true of the page, and whether each page
 * has what belongs to it.
 *
 * @returns a line for each fault
 */
export const structuredDataFaults = (site: BuiltSite): string[] =>
  [...site.pages].flatMap(([file, page]) =>
    faultsOf(site, page).map((fault) => `${file}: ${fault}`),
  );

function faultsOf(site: BuiltSite, page: BuiltPage): string[] {
  const scripts = page.elements.filter(
    ({ name, attributes }) => name === 'script' && attributes['type'] === 'application/ld+json',
  );
  const faults: string[] = [];
  const things = scripts.flatMap((script) => thingsIn(script.text(), faults));
  for (const thing of things) judge(thing, { site, page, faults });
  const given = things.map((thing) => String(thing['@type'])).sort();
  const wanted = [...wantedOn(site, page)].sort();
  if (given.join() !== wanted.join())
    faults.push(
      `it has ${given.join() || 'nothing'} and should have ${wanted.join() || 'nothing'}.`,
    );
  return faults;
}

function thingsIn(text: string, faults: string[]): readonly Thing[] {
  try {
    const whole = JSON.parse(text) as Thing;
    if (whole['@context'] !== 'https://schema.org')
      faults.push('@context is not https://schema.org.');
    const graph = whole['@graph'];
    return Array.isArray(graph) ? (graph as Thing[]) : [whole];
  } catch (error) {
    faults.push(`it cannot be read: ${String(error)}`);
    return [];
  }
}

/** A page that only repeats another one is announced nowhere, and says nothing. */
function wantedOn(site: BuiltSite, page: BuiltPage): readonly string[] {
  const [, language, kind] = page.path.split('/');
  const [canonical] = headLinks(page, 'canonical');
  const isOwn = canonical?.href === addressOf(site, page).href;
  if (!isOwn || language === '') return [];
  if (kind === '') return ['WebSite'];
  if (kind === 'guides') return ['BreadcrumbList', 'HowTo'];
  return kind === 'problems' ? ['BreadcrumbList', 'FAQPage'] : ['BreadcrumbList'];
}

interface Place {
  readonly site: BuiltSite;
  readonly page: BuiltPage;
  readonly faults: string[];
}

function judge(thing: Thing, place: Place): void {
  const type = String(thing['@type']);
  const known = types[type];
  if (!known) {
    place.faults.push(`${type} is no type that we know.`);
    return;
  }
  for (const [name, { isRequired }] of Object.entries(known))
    if (isRequired && thing[name] === undefined) place.faults.push(`${type} lacks ${name}.`);
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith('@')) continue;
    const property = known[name];
    if (!property) place.faults.push(`${type} has no property ${name}.`);
    else judgeValue(`${type}.${name}`, value, property, place);
  }
  if (type === 'BreadcrumbList') judgeWay(thing, place);
}

function judgeValue(what: string, value: unknown, { is }: Property, place: Place): void {
  const wrong = (want: string) => {
    place.faults.push(`${what} is ${JSON.stringify(value)} and should be ${want}.`);
  };
  if (typeof is !== 'string') {
    const parts = (Array.isArray(value) ? value : [value]) as readonly Thing[];
    if (parts.length === 0 || !parts.every((part) => is.includes(String(part['@type']))))
      wrong(is.join(' or '));
    else for (const part of parts) judge(part, place);
  } else if (is === 'number') {
    if (typeof value !== 'number') wrong('a number');
  } else if (typeof value !== 'string' || value.trim() === '') wrong('a text');
  else if (is === 'language') {
    const html = place.page.elements.find(({ name }) => name === 'html');
    if (value !== html?.attributes['lang']) wrong('the language of the page');
  } else if (is === 'address') judgeAddress(value, place, wrong);
}

function judgeAddress(value: string, { site }: Place, wrong: (want: string) => void): void {
  const address = URL.canParse(value) ? new URL(value) : null;
  const path = address && pathInside(site, address);
  const page = path === null ? undefined : site.pages.get(`${path}index.html`);
  const anchor = address?.hash.slice(1) ?? '';
  if (!page || (anchor !== '' && !page.ids.has(anchor)))
    wrong('a page of the site, or a place on it');
}

/** From the home page to this one, each place one further. */
function judgeWay({ itemListElement }: Thing, { site, page, faults }: Place): void {
  const items = itemListElement as readonly Thing[];
  const [, language] = page.path.split('/');
  const home = new URL(`${site.base}${String(language)}/`, site.origin).href;
  if (items.length < 2) faults.push('BreadcrumbList has fewer than two places.');
  if (items[0]?.['item'] !== home) faults.push('BreadcrumbList does not begin at the home page.');
  for (const [index, { position, item }] of items.entries()) {
    if (position !== index + 1) faults.push('BreadcrumbList has a position out of its order.');
    if (item === undefined && index < items.length - 1)
      faults.push('BreadcrumbList has a place without address before its last.');
  }
  const title = page.elements.find(({ name }) => name === 'title')?.text() ?? '';
  if (!title.startsWith(String(items.at(-1)?.['name'])))
    faults.push('BreadcrumbList does not end with the title of the page.');
}
