import { withoutPlaceholders } from '../i18n/placeholders.ts';
import { readJsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';

/**
 * Texts that the product itself leaves in English, by language; `*` stands for every language.
 * From `locales/same-as-source.json`: `{ "*": ["Outlook"], "id": ["Email"] }`.
 */
export type DoNotTranslate = Readonly<Record<string, readonly string[]>>;

export const doNotTranslateFile = 'locales/same-as-source.json';

const shape = '{ "*": ["Outlook"], "id": ["Email"] }';

/** @param text `undefined` when there is no such file */
export function readDoNotTranslate(text: string | undefined): {
  readonly words: DoNotTranslate;
  readonly problems: readonly Problem[];
} {
  if (text === undefined) return { words: {}, problems: [] };
  const { tree, slip } = readJsonTree(text);
  if (slip) return { words: {}, problems: [slip] };
  const parsed: unknown = tree && JSON.parse(text);
  if (isDoNotTranslateList(parsed)) return { words: parsed, problems: [] };
  const message = 'The list of texts that stay in English has another shape.';
  return { words: {}, problems: [{ line: 1, message, fix: `It looks like this: ${shape}` }] };
}

function isDoNotTranslateList(value: unknown): value is DoNotTranslate {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (words) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
    )
  );
}

/** The words that are the translator's own: neither placeholders nor what the product leaves in English. Places stay where they are. */
export const ownWords = (words: DoNotTranslate, language: string, text: string): string =>
  [...(words['*'] ?? []), ...(words[language] ?? [])].reduce(
    (shown, each) => shown.replaceAll(each, ' '.repeat(each.length)),
    withoutPlaceholders(text),
  );

export function isDoNotTranslate(words: DoNotTranslate, language: string, text: string): boolean {
  return [...(words['*'] ?? []), ...(words[language] ?? [])].includes(text);
}
