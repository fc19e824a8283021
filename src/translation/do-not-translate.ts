/**
 * Texts that the product itself leaves in English, by language; `*` stands for every language.
 * From `locales/same-as-source.json`: `{ "*": ["Outlook"], "id": ["Email"] }`.
 */
export type DoNotTranslate = Readonly<Record<string, readonly string[]>>;

export const doNotTranslatePath = 'locales/same-as-source.json';

/** @param text `undefined` when there is no such file */
export function readDoNotTranslate(text: string | undefined): DoNotTranslate {
  if (text === undefined) return {};
  const file = doNotTranslatePath;
  const shape = '{ "*": ["Outlook"], "id": ["Email"] }';
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not valid JSON. It looks like this: ${shape}`, { cause });
  }
  if (!isDoNotTranslateList(parsed)) throw new Error(`${file} has another shape than ${shape}`);
  return parsed;
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
