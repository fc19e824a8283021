/**
 * The one form of a placeholder: `{{name}}`, with or without spaces inside the braces. i18next knows more of them
 * (`{{days, number}}`, `{{- name}}`, `$t(key)`), but not every place that shows a text does: they are reported.
 */
const placeholder = /\{\{\s*([\w-]+)\s*\}\}/g;

/** Puts values into a text. A name without a value stays as it is. */
export const fillPlaceholders = (
  text: string,
  values: Readonly<Record<string, string | number>> | undefined,
): string =>
  text.replace(placeholder, (whole, name: string) =>
    values && Object.hasOwn(values, name) ? String(values[name]) : whole,
  );

export const placeholdersOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''));

/** The text with a blank for each placeholder, of the same length. */
export const withoutPlaceholders = (text: string): string =>
  text.replace(placeholder, (whole) => ' '.repeat(whole.length));

/** The text cut where one placeholder stands, for a script that joins the parts with its value. */
export const cutAtPlaceholder = (text: string, name: string): readonly string[] => {
  const parts = [''];
  for (const part of splitAtPlaceholders(text)) {
    if (part.name === name) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${part.text}`);
  }
  return parts;
};

export type TextParts = readonly { readonly text: string; readonly name: string | null }[];

/** The text cut at its placeholders: text, placeholder, text, … Joined, it is the text again. */
export const splitAtPlaceholders = (text: string): TextParts => {
  const parts: { text: string; name: string | null }[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(placeholder)) {
    parts.push({ text: text.slice(end, index), name: null }, { text: whole, name });
    end = index + whole.length;
  }
  return [...parts, { text: text.slice(end), name: null }].filter((part) => part.text !== '');
};
