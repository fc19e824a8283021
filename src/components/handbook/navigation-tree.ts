import { readFileSync } from 'node:fs';
import { isKey } from '../guide/is-key.ts';
import type { Key } from '../../i18n/keys.ts';
import type { Language } from '../../i18n/languages.ts';
import { navigationFile, readNavigation } from '../../translation/navigation.ts';
import type { Slug } from '../site/translations.ts';
import { pageTitle, type PageTitle } from './page-titles.ts';

/** The handbook's one tree, as `content/navigation.json` declares it. */
export interface SectionOfTree {
  readonly id: string;
  /** Key of its title. */
  readonly title: Key;
  readonly slugs: readonly Slug[];
}

/** Throws when the file cannot be read, or a section has no title. */
export function navigationTree(): readonly SectionOfTree[] {
  const { sections, brokenAt } = readNavigation(readFileSync(navigationFile, 'utf8'));
  if (brokenAt !== null) {
    throw new Error(`${navigationFile}:${String(brokenAt)} cannot be read. Run npm run check.`);
  }
  return sections.map(({ id, pages }) => {
    const title = `site.section.${id}`;
    if (!isKey(title)) throw new Error(`The section ${id} has no title in locales/en/site.json.`);
    return { id, title, slugs: pages.map(({ slug }) => slug) };
  });
}

export interface NamedSection extends Pick<SectionOfTree, 'id' | 'title'> {
  readonly pages: readonly PageTitle[];
}

const named = new Map<Language, Promise<readonly NamedSection[]>>();

/** The tree with the titles of one language; worked out once per language and build. */
export function namedTree(language: Language): Promise<readonly NamedSection[]> {
  const known = import.meta.env.DEV ? undefined : named.get(language);
  const tree = known ?? nameTree(language);
  named.set(language, tree);
  return tree;
}

const nameTree = (language: Language): Promise<readonly NamedSection[]> =>
  Promise.all(
    navigationTree().map(async ({ id, title, slugs }) => ({
      id,
      title,
      pages: await Promise.all(slugs.map((slug) => pageTitle(language, slug))),
    })),
  );

interface Place {
  readonly section: NamedSection | undefined;
  readonly previous: PageTitle | undefined;
  readonly next: PageTitle | undefined;
}

const places = new WeakMap<readonly NamedSection[], ReadonlyMap<Slug, Place>>();

/** Of all pages of a tree at once: with a search for each, a build would take four times as long for twice as many pages. */
function placesIn(tree: readonly NamedSection[]): ReadonlyMap<Slug, Place> {
  const known = places.get(tree);
  if (known) return known;
  const pages = tree.flatMap((section) => section.pages.map((page) => ({ section, page })));
  const found = new Map<Slug, Place>();
  for (const [at, { section, page }] of pages.entries())
    // A page that stands in two sections belongs to the first.
    if (!found.has(page.slug))
      found.set(page.slug, {
        section,
        previous: pages[at - 1]?.page,
        next: pages[at + 1]?.page,
      });
  places.set(tree, found);
  return found;
}

/** Where a page stands: its section, and the pages before and after it in the order of the whole tree. */
export const placeInTree = async (language: Language, slug: Slug): Promise<Place> =>
  placesIn(await namedTree(language)).get(slug) ?? nowhere;

const nowhere: Place = { section: undefined, previous: undefined, next: undefined };
