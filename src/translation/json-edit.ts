import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';

/** How every tool of ours writes JSON, and Prettier too. */
export const jsonForm = {
  insertSpaces: true,
  tabSize: 2,
  eol: '\n',
  insertFinalNewline: true,
} as const;

/** Puts a text into a JSON file, or takes one out of it (`null`), and keeps the rest of it byte for byte. */
export function setText(json: string, path: readonly string[], value: string | null): string {
  // The parser throws on taking out of a part that is not there.
  if (value === null && !isThere(json, path)) return json;
  const options = { formattingOptions: jsonForm };
  return applyEdits(json, modify(json, [...path], value ?? undefined, options));
}

function isThere(json: string, path: readonly string[]): boolean {
  const tree = parseTree(json);
  return tree !== undefined && findNodeAtLocation(tree, [...path]) !== undefined;
}
