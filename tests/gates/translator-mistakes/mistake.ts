export type Files = Record<string, string>;

export interface Mistake {
  readonly name: string;
  /** The check that names it. */
  readonly check: string;
  /** Where: the file, when it is not the one that was changed. */
  readonly file?: string;
  readonly make: (files: Files) => string;
}

export const guide = 'content/id/guides/create-app-password.mdx';
export const english = guide.replace('/id/', '/en/');
export const glossary = 'locales/glossary/id.json';
export const locale = (namespace: string) => `locales/id/${namespace}.json`;

/** Puts `after` in the place of the first `before`, which has to be there. */
export function swap(file: string, before: string, after: string) {
  return (files: Files): string => {
    const text = files[file];
    if (text?.includes(before) !== true) throw new Error(`${file} does not have ${before}`);
    files[file] = text.replace(before, () => after);
    return file;
  };
}

/** Gives a key of a locale file another value; `undefined` takes it out. */
export function set(namespace: string, key: string, change: (value: string) => string | undefined) {
  return (files: Files): string => {
    const file = locale(namespace);
    const tree = JSON.parse(files[file] ?? '') as Record<string, unknown>;
    const names = key.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce((node, name) => node[name] as Record<string, unknown>, tree);
    const value = change(String(parent[last]));
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
    files[file] = JSON.stringify(tree, null, 2);
    return file;
  };
}

export function put(file: string, text: string | ((files: Files) => string)) {
  return (files: Files): string => {
    files[file] = typeof text === 'string' ? text : text(files);
    return file;
  };
}

export function rename(from: string, to: string) {
  return (files: Files): string => {
    files[to] = files[from] ?? '';
    Reflect.deleteProperty(files, from);
    return to;
  };
}

/** The first step of the guide in which a label is pressed in the browser. */
export const submit = '<Ui k="portal.signIn.submit" />';
export const inStep = (before: string, after: string) => swap(guide, before, after);
export const atEnd = (text: string) => (files: Files) => {
  files[guide] = `${files[guide] ?? ''}\n${text}\n`;
  return guide;
};

export type Row = readonly [name: string, check: string, make: (files: Files) => string];

export const mistakesOf = (rows: readonly Row[]): Mistake[] =>
  rows.map(([name, check, make]) => ({ name, check, make }));
