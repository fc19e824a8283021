import { problemNames, type ProblemId } from '../diagnosis/problem-names.ts';
import { search, type Findable, type Found } from '../diagnosis/search.ts';
import { noOwnWords } from '../diagnosis/words/own-words.ts';
import { wordsOf } from '../diagnosis/normalise.ts';
import type { FullText, Hit } from './full-text.ts';

/** A page to go to. */
export interface Result extends Hit {
  /** Whether the diagnosis says that it is the answer; otherwise it has the words. */
  readonly isAnswer: boolean;
}

export interface Answer extends Found {
  /** Pages, best first, each once. */
  readonly results: readonly Result[];
}

/** As much as is looked at, in UTF-16 units: a pasted log has its message at its beginning or at its end. */
const mostSigns = 10_000;

export function bounded(query: string): string {
  const text = query.trim();
  if (text.length <= mostSigns) return text;
  return `${text.slice(0, mostSigns / 2)} ${text.slice(-mostSigns / 2)}`;
}

/** The page that answers an entry of the diagnosis. Whether one needs an app password at all is an article. */
export function slugOfEntry(id: string): string | null {
  if (id === 'need') return 'basics/do-i-need-one';
  return Object.hasOwn(problemNames, id) ? `problems/${problemNames[id as ProblemId]}` : null;
}

const mostResults = 12;

/**
 * The one search of the site. A message that the diagnosis recognises comes first; what it makes of everyday words, after a
 * page that is called like the question. Pages that have the words follow. `pages` is `null` until they are loaded.
 */
export function find(
  entries: readonly Findable[],
  pages: FullText | null,
  query: string,
  ownWords = noOwnWords,
): Answer {
  const text = bounded(query);
  const found = search(entries, text, ownWords);
  if (!pages || text === '') return { ...found, results: [] };
  const hits = pages.find(text);
  const answers = found.ids.flatMap((id): Hit[] => {
    const slug = slugOfEntry(id);
    const hit = hits.find((each) => each.slug === slug) ?? pages.beginningOf(slug);
    return hit ? [hit] : [];
  });
  const isAnswer = ({ slug }: Hit): boolean => answers.some((each) => each.slug === slug);
  const named = found.text ? [] : hits.filter((hit) => hit.named > 0);
  named.sort((one, other) => other.named - one.named);
  // An entry that has every word is called like the question as well: it says in its words what its title leaves out.
  const wholly = answers.filter(({ slug }) => {
    const own = wordsOf(entries.find(({ id }) => slugOfEntry(id) === slug)?.text ?? '');
    return wordsOf(text).every((word) => own.includes(word));
  });
  const results = new Map<string, Result>();
  // Of those that are called like it, the answer comes first.
  for (const hit of [...named.filter(isAnswer), ...wholly, ...named, ...answers, ...hits])
    if (!results.has(hit.slug)) results.set(hit.slug, { ...hit, isAnswer: isAnswer(hit) });
  return { ...found, results: [...results.values()].slice(0, mostResults) };
}
