import { problemNames, type ProblemId } from '../diagnosis/problem-names.ts';
import { search, type Findable, type Found } from '../diagnosis/search.ts';
import type { FullText, Hit } from './full-text.ts';

/** A page to go to. Without `hit` it is the answer to a message, and what fits is the page as a whole. */
export interface Result {
  readonly slug: string;
  readonly title: string;
  readonly hit: Hit | null;
}

export interface Answer extends Found {
  /** Pages, best first, each once. */
  readonly results: readonly Result[];
}

/** As much as is looked at: a pasted log has its message at its end or at its beginning. */
const mostSigns = 10_000;

export function bounded(query: string): string {
  const text = query.trim();
  if (text.length <= mostSigns) return text;
  const half = mostSigns / 2;
  return `${text.slice(0, half)} ${text.slice(-half)}`.toWellFormed();
}

/** The page that answers an entry of the diagnosis. Whether one needs an app password at all is an article. */
export const slugOfEntry = (id: string): string | null => {
  if (id === 'need') return 'basics/do-i-need-one';
  return Object.hasOwn(problemNames, id) ? `problems/${problemNames[id as ProblemId]}` : null;
};

const mostResults = 12;

/**
 * The one search of the site. What the diagnosis knows is its answer: a message that it recognises comes first, everyday
 * words after a page that is called like the question. Pages that have the words follow. `pages` is `null` until
 * they are loaded.
 */
export function find(entries: readonly Findable[], pages: FullText | null, query: string): Answer {
  const text = bounded(query);
  const found = search(entries, text);
  if (!pages || text === '') return { ...found, results: [] };
  const hits = pages.find(text);
  const answers = found.ids.flatMap((id): Result[] => {
    const slug = slugOfEntry(id);
    const title = slug === null ? undefined : pages.titleOf(slug);
    return slug === null || title === undefined ? [] : [{ slug, title, hit: null }];
  });
  const asResult = (hit: Hit): Result => ({ slug: hit.slug, title: hit.title, hit });
  const named = found.text ? [] : hits.filter(({ isNamed }) => isNamed);
  const bySlug = new Map<string, Result>();
  for (const result of [...named.map(asResult), ...answers, ...hits.map(asResult)])
    if (!bySlug.has(result.slug)) bySlug.set(result.slug, result);
  return { ...found, results: [...bySlug.values()].slice(0, mostResults) };
}
