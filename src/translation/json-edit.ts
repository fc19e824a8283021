import { applyEdits, modify } from 'jsonc-parser';

/** How every tool of ours writes JSON, and Prettier too. */
export const jsonForm = {
  insertSpaces: true,
  tabSize: 2,
  eol: '\n',
  insertFinalNewline: true,
} as const;

/** Puts a text into a JSON file and keeps the rest of it byte for byte. */
export const setText = (json: string, path: readonly string[], value: string | null): string =>
  applyEdits(json, modify(json, [...path], value ?? undefined, { formattingOptions: jsonForm }));
