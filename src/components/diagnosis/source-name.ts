/**
 * What a reader is shown of a source in docs/facts.md: the first address or name, the original's. What was left out of an
 * address when it was noted (`…`) is no part of one: of a page the site stays, of a repository the name of the file.
 * The page of facts has the others, for those who check.
 */
export function sourceName(source: string): string {
  const [first = ''] = source.replaceAll('`', '').split(/(?:[;,]| and \S*…\S*)(?: |$)(?![^(]*\))/);
  const isFile = /^[\w/-]+@\w+ /.test(first);
  return first
    .replace(/ \(read in a mirror\)/, '')
    .replace(isFile ? /…\// : /\/?\S*…\S*/g, (part) => hostOf(part))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Of a word with a gap: the name of the site, where it begins with one. */
const hostOf = (part: string): string => /^(?:[\w-]+\.)+[a-z]{2,}(?=\/)/.exec(part)?.[0] ?? '';

/** The address in such a name, where it is complete: then it can be opened. */
export const addressIn = (name: string): string | null =>
  /^(?:[\w-]+\.)+[a-z]{2,}\/[^\s;,:()]{6,}(?=$| \()/.exec(name)?.[0] ?? null;
