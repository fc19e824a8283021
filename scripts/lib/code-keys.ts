import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * What the result of checking a file depends on, as a hash. Types cross files, so a file's key covers every file that it
 * reaches by imports: docs/decisions/0085-code-is-checked-once.md has the argument.
 */

/** The texts of a project's files by absolute path; `undefined` for what does not exist. */
export interface Texts {
  readonly files: readonly string[];
  readonly read: (file: string) => string | undefined;
}

export const hashOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${String(part.length)}:${part}`);
  return hash.digest('base64url');
};

const isScript = (file: string): boolean => /\.[cm]?[jt]sx?$/.test(file);
const isTypeScript = (file: string): boolean => /(?<!\.d)\.tsx?$/.test(file);

/** Any text in quotes that could be a path counts as an import: one too many costs time, one too few a mistake. */
const quotedPath = /(["'`])(\.{1,2}\/[^"'`\n]*)\1/g;

const endings = ['', '.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '/index.ts', '/index.tsx'];

function* candidates(file: string, text: string): Generator<string> {
  for (const [, , quoted = ''] of text.matchAll(quotedPath)) {
    const target = path.resolve(path.dirname(file), quoted.replace(/\?.*$/, ''));
    for (const ending of endings) yield target + ending;
    for (const ending of ['.ts', '.tsx', '.d.ts']) yield target.replace(/\.[cm]?js$/, ending);
  }
}

/** JSON has the types of its values, not the values. */
function shapeOfJson(text: string): string {
  try {
    return JSON.stringify(
      JSON.parse(text, (_, value: unknown) => (isObject(value) ? value : typeof value)),
    );
  } catch {
    return text;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What is remembered of a file between two runs, valid for its text. */
export interface Outline {
  /** Hash of the text. */
  readonly text: string;
  /**
   * Hash of what other files can see of it: all but comments and bodies of functions whose type is written down. The
   * comments of JavaScript are types.
   */
  readonly visible: string;
  /** It changes the types of files that do not import it. */
  readonly isGlobal: boolean;
}

function outlineOfText(file: string, text: string): Outline {
  const hash = hashOf(text);
  if (file.endsWith('.json'))
    return { text: hash, visible: hashOf(shapeOfJson(text)), isGlobal: false };
  if (!isScript(file)) return { text: hash, visible: hash, isGlobal: false };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return {
    text: hash,
    visible: isTypeScript(file) ? hashOf(visibleText(file, text, source)) : hash,
    isGlobal:
      file.endsWith('.d.ts') ||
      !ts.isExternalModule(source) ||
      /declare\s+(global|module|namespace)|\/\/\/\s*<reference/.test(text),
  };
}

/** Of bodies of functions whose type is written down, braces are left; then the printer leaves the comments out. */
function visibleText(file: string, text: string, source: ts.SourceFile): string {
  let kept = '';
  let end = 0;
  const visit = (node: ts.Node): void => {
    if (
      (ts.isFunctionDeclaration(node) ||
        ts.isFunctionExpression(node) ||
        ts.isArrowFunction(node) ||
        ts.isMethodDeclaration(node)) &&
      node.type !== undefined &&
      node.body !== undefined &&
      ts.isBlock(node.body)
    ) {
      kept += `${text.slice(end, node.body.pos)} {}`;
      end = node.body.end;
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  kept += text.slice(end);
  return printer.printFile(ts.createSourceFile(file, kept, ts.ScriptTarget.Latest));
}

const printer = ts.createPrinter({ removeComments: true });

export interface Keys {
  readonly outlines: ReadonlyMap<string, Outline>;
  /** The key of a file's result; the same key, the same result. */
  readonly keyOf: (file: string) => string;
}

/**
 * @param everywhere a hash of what every result depends on besides the project's files: settings, packages, tools
 * @param known outlines of an earlier run, which are used again for files that have not changed
 */
export function keysOf(
  { files, read }: Texts,
  everywhere: string,
  known: ReadonlyMap<string, Outline> = new Map(),
): Keys {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, read(file));
    return texts.get(file);
  };

  const outlines = new Map<string, Outline>();
  const outlineOf = (file: string): Outline => {
    let outline = outlines.get(file);
    if (!outline) {
      const text = textOf(file) ?? '';
      const before = known.get(file);
      outline = before?.text === hashOf(text) ? before : outlineOfText(file, text);
      outlines.set(file, outline);
    }
    return outline;
  };

  const importsByFile = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    let imports = importsByFile.get(file);
    if (!imports) {
      const found = new Set(candidates(file, textOf(file) ?? ''));
      imports = [...found].filter((target) => textOf(target) !== undefined);
      importsByFile.set(file, imports);
    }
    return imports;
  };

  const reach = (first: string): ReadonlySet<string> => {
    const reached = new Set([first]);
    for (const file of reached) for (const target of importsOf(file)) reached.add(target);
    return reached;
  };

  const seen = (reached: Iterable<string>): readonly string[] =>
    [...new Set(reached)].sort().flatMap((file) => [file, outlineOf(file).visible]);
  const global = files.filter((file) => outlineOf(file).isGlobal);
  const base = hashOf(everywhere, ...seen(global.flatMap((file) => [...reach(file)])));

  return {
    outlines,
    keyOf: (file) => hashOf(base, outlineOf(file).text, ...seen(reach(file))),
  };
}

/** Reads a file of the disk; `undefined` for what is no file. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
