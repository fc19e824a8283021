import { doubledIn, hasDoubledWord } from './doubled-words.ts';

/** Where English says a word twice, a translation may. */
export function doubledTold(text: string, english: string | undefined, language: string) {
  const all = doubledIn(text, language);
  if (all.length === 0 || (english !== undefined && hasDoubledWord(english))) return [];
  return all.map(({ found, index, once }) => ({
    lines: text.slice(0, index).split('\n').length - 1,
    about: found,
    message: `${JSON.stringify(found)}: the same twice.`,
    fix:
      once === null
        ? 'Remove one of them, or write what should stand in its place: a comma, a hyphen, another word.'
        : `Write ${JSON.stringify(once)}, or run npm run l10n -- check --fix.`,
  }));
}
