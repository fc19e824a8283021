import { parseTree, type ParseError } from 'jsonc-parser';
import { fileProblem, jsonSlip } from './json-slip.ts';
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
  const errors: ParseError[] = [];
  const options = { disallowComments: true, allowTrailingComma: false };
  const tree = fileProblem(text) ? undefined : parseTree(text, errors, options);
  const slip = jsonSlip(text, errors);
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

export function isDoNotTranslate(words: DoNotTranslate, language: string, text: string): boolean {
  return [...(words['*'] ?? []), ...(words[language] ?? [])].includes(text);
}
