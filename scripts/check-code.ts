import { globSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { hashOf, keysOf, readText, type Outline } from './lib/code-keys.ts';

/**
 * The type check of `tsc` and ESLint, in one process that works the types out once, and only for files whose result can have
 * changed: see docs/decisions/0085-code-is-checked-once.md.
 *
 * Usage: check-code.ts [folder], for a project with a tsconfig.json and an eslint.config.js
 */
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const cacheFile = path.join(root, 'node_modules/.cache/check-code.json');

interface Cache {
  readonly outlines: readonly (readonly [file: string, outline: Outline])[];
  /** Files that were without a fault, with the key of that result. */
  readonly sound: readonly (readonly [file: string, key: string])[];
}

const settings = [
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'eslint.config.js',
  'tsconfig.json',
].map((file) => path.join(root, file));
const ownFiles = [import.meta.filename, path.join(import.meta.dirname, 'lib/code-keys.ts')];

const format: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (file) => file,
  getNewLine: () => '\n',
};

function readCache(): Cache {
  try {
    return JSON.parse(readText(cacheFile) ?? '') as Cache;
  } catch {
    return { outlines: [], sound: [] };
  }
}

function writeCache(cache: Cache): void {
  mkdirSync(path.dirname(cacheFile), { recursive: true });
  writeFileSync(`${cacheFile}.new`, JSON.stringify(cache));
  renameSync(`${cacheFile}.new`, cacheFile);
}

function readProject(): ts.ParsedCommandLine {
  const file = path.join(root, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, readText) as {
    config: unknown;
    error?: ts.Diagnostic;
  };
  const project = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, file);
  return error ? { ...project, errors: [error, ...project.errors] } : project;
}

/** What ESLint would find for `eslint .`, without asking it about each of them twice. */
async function filesToLint(eslint: ESLint): Promise<string[]> {
  const name = '*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,astro}';
  // A star does not stand for a dot at the beginning of a name.
  const found = globSync([`**/${name}`, `**/.${name}`, `**/.*/**/${name}`], {
    cwd: root,
    exclude: (folder) => folder === 'node_modules' || folder === '.git',
  }).map((file) => path.join(root, file));
  const ignored = await Promise.all(found.map((file) => eslint.isPathIgnored(file)));
  return found.filter((_, index) => !ignored[index]);
}

const project = readProject();
const typed = new Set(project.fileNames);
const candidates = await filesToLint(new ESLint({ cwd: root }));
const files = [...new Set([...project.fileNames, ...candidates])].sort();

const texts = new Map<string, string | undefined>();
const read = (file: string): string | undefined => {
  if (!texts.has(file)) texts.set(file, readText(file));
  return texts.get(file);
};

const cache = readCache();
const sound = new Map(cache.sound);
const settingsKeys = keysOf({ files: [], read }, '');
const { keyOf, outlines } = keysOf(
  { files, read },
  hashOf(
    process.version,
    JSON.stringify(project.options),
    ...[...settings, ...ownFiles].map((file) => `${file} ${settingsKeys.keyOf(file)}`),
  ),
  new Map(cache.outlines),
);
const keys = new Map(files.map((file) => [file, keyOf(file)]));
const toCheck = files.filter((file) => sound.get(file) !== keys.get(file));

const faulty = new Set<string>();
let report = '';

if (toCheck.length > 0) {
  const program = ts.createProgram(project.fileNames, project.options);
  const diagnostics = [
    ...project.errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...toCheck.flatMap((file) => {
      const source = typed.has(file) ? program.getSourceFile(file) : undefined;
      return source
        ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        : [];
    }),
  ];
  for (const { file } of diagnostics) {
    // What belongs to no file is a fault of all: the next run has to say it again.
    if (file) faulty.add(path.normalize(file.fileName));
    else for (const each of files) faulty.add(each);
  }
  report += ts.formatDiagnostics(diagnostics, format);

  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      files: ['**/*.{ts,tsx}'],
      ignores: ['**/*.astro/*.ts'],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  });
  const linted = new Set(candidates);
  const toLint = toCheck.filter((file) => linted.has(file));
  const results = toLint.length > 0 ? await eslint.lintFiles(toLint) : [];
  for (const { filePath, messages } of results) if (messages.length > 0) faulty.add(filePath);
  const formatter = await eslint.loadFormatter('stylish');
  report += await formatter.format(results);
}

// A file that was saved meanwhile may have been read in two states.
if ([...texts].every(([file, text]) => readText(file) === text)) {
  const isSound = ([file]: readonly [string, string]): boolean => !faulty.has(file);
  writeCache({ outlines: [...outlines], sound: [...keys].filter(isSound) });
}
if (report.trim() !== '') console.log(report.trim());
if (faulty.size > 0) process.exitCode = 1;
console.log(`checked ${String(toCheck.length)} of ${String(files.length)} files`);
