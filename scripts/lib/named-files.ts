/**
 * Finds file names in comments and in Markdown that no file has: what was renamed or deleted is still spoken of there, and
 * neither types nor lint read it.
 */

export interface MissingFile {
  readonly line: number;
  readonly name: string;
}

/** Characters of a name; `<x>`, `*` and `**` stand for any, `{a,b}` for one of several, `[x]` is the name of a route. */
const part = String.raw`(?:[\w.-]|<\w+>|\[[\w.]+\]|\{[\w,]+\}|\*)`;

/**
 * A file with an ending of ours, with or without its folder, or a decision by its number: `coach/hint-level.ts`,
 * `decisions/0067`, `src/*.{css,astro}`. What stands in an address is none.
 */
const namePattern = new RegExp(
  String.raw`(?<![\w@/:.<>*{}[\]-])(?:${part}+/)*(?:${part}+\.(?:tsx?|mjs|astro|css|mdx?|json|txt|\{[\w,]+\})(?![\w/-])|(?<=decisions/)\d{4}\b)`,
  'g',
);

/** Written by a command, so not in every tree. */
const isGenerated = (name: string): boolean =>
  /^(?:reports|dist|node_modules|\.astro)\//.test(name);

/** True for the path of a file that ends with this name. */
function patternOf(name: string): RegExp {
  const ending = name
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/\*\*\/|<\w+>|\*|\{[\w,]+\}|[^\w/]/g, (sign) => {
      if (sign === '**/') return '(?:[^/]+/)*';
      if (sign === '*' || sign.startsWith('<')) return '[^/]+';
      return sign.length > 1 ? `(?:${sign.slice(1, -1).replaceAll(',', '|')})` : `\\${sign}`;
    });
  return new RegExp(`(?:^|/)${ending}${/\d{4}$/.test(name) ? '-[^/]+' : ''}$`);
}

/**
 * @param files of the project, relative to its folder, with `/`
 * @returns a function that is true for a name that ends the path of a file
 */
export function fileFinder(files: readonly string[]): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const pattern = patternOf(name);
    const isThere = isGenerated(name) || files.some((file) => pattern.test(file));
    known.set(name, isThere);
    return isThere;
  };
}

/** Comments of a source text, each where it is in the file; everything else is blank. */
export const commentsOf = (source: string): string =>
  source.replace(
    /(\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|\s)\/\/[^\n]*)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[^\n]/g,
    (part, comment: string | undefined) => comment ?? part.replace(/[^\n]/g, ' '),
  );

/** Names in a text that `isThere` does not know. */
export function missingFiles(text: string, isThere: (name: string) => boolean): MissingFile[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(namePattern)]
      .map(([name]) => name)
      .filter((name) => !isThere(name))
      .map((name) => ({ line: index + 1, name })),
  );
}
