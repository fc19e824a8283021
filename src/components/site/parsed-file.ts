import { readFileSync, statSync } from 'node:fs';

/**
 * A reader of files that parses each once, and again when it has changed: the pages of a build ask for the same few files
 * thousands of times, and the development server has to see what is saved.
 *
 * @param parse what is made of the text of the file at `path`
 */
export function parsedFile<T>(parse: (text: string, path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly stamp: string; readonly value: T }>();
  return (path) => {
    const { mtimeMs, size } = statSync(path);
    const stamp = `${String(mtimeMs)} ${String(size)}`;
    const last = known.get(path);
    if (last?.stamp === stamp) return last.value;
    const value = parse(readFileSync(path, 'utf8'), path);
    known.set(path, { stamp, value });
    return value;
  };
}
