import { slugOfEntry, type Result } from '../../search/find.ts';
import type { FullText } from '../../search/full-text.ts';
import { element } from './element.ts';
import { loadSearch } from './load-search.ts';
import { resultItems } from './results.ts';

/** On the page that lists every message: what other pages say about the same words. */
export interface OtherPages {
  readonly pages: FullText;
  /** Shows them, and returns how many there are where one of them is called like the question; otherwise 0. */
  readonly show: (results: readonly Result[]) => number;
}

/** Fewer than in the search of the whole site: the entries are the answer here. */
const most = 5;

/** Loads what is searched; it is shown in `place`, which stays hidden while there is nothing. `home` is `…/en/`. */
export async function otherPagesIn(place: HTMLElement, home: URL): Promise<OtherPages> {
  const { pages, texts } = await loadSearch(home);
  const language = home.pathname.split('/').at(-2) ?? '';
  const list = element('ol', { role: 'list' });
  place.replaceChildren(element('h3', {}, texts.otherPages), list);
  const isEntry = new Set(pages.entries.map(({ id }) => slugOfEntry(id)));
  return {
    pages,
    show: (results) => {
      const others = results.filter(({ slug }) => !isEntry.has(slug)).slice(0, most);
      list.replaceChildren(...resultItems(others, { home, language, texts }));
      place.hidden = others.length === 0;
      return others.some(({ named }) => named > 0) ? others.length : 0;
    },
  };
}
