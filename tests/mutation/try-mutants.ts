import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vitest/config';
import { createVitest, type TestCase, type Vitest } from 'vitest/node';
import type { CuratedMutant } from './curated-mutant.ts';

export type Outcome =
  | { readonly state: 'killed'; readonly by: string }
  | { readonly state: 'survived' }
  /** Nothing was learnt: the list, or a test, has to be fixed first. */
  | { readonly state: 'error'; readonly why: string };

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());

/** Why a mutant cannot be applied any more; `null` when its line is there, and once. */
export function whyStale({ file, line }: CuratedMutant, root: string): string | null {
  const places = linesOf(readFileSync(path.join(root, file), 'utf8')).filter((one) => one === line);
  if (places.length === 1) return null;
  return places.length === 0 ? 'its line is no longer found' : 'its line occurs more than once';
}

/** Changes the one line as the file is loaded. The file itself is never touched. */
function replacing({ name, file, line, replacement }: CuratedMutant, root: string): Plugin {
  const target = path.join(root, file);
  return {
    name: `curated-mutant: ${name}`,
    enforce: 'pre',
    transform(code, id) {
      if (path.normalize(id.split('?')[0] ?? '') !== path.normalize(target)) return null;
      return code
        .split('\n')
        .map((one) => (one.trim() === line ? replacement : one))
        .join('\n');
    },
  };
}

interface Result {
  readonly tests: readonly TestCase[];
  /** What broke outside of any test, such as a file that cannot be loaded. */
  readonly errors: readonly string[];
}

async function runTests(
  root: string,
  pattern: RegExp,
  { files, plugins, bail }: { files: readonly string[]; plugins: Plugin[]; bail: number },
): Promise<Result> {
  const options = {
    root,
    watch: false,
    reporters: [{}],
    bail,
    testNamePattern: pattern,
    // One file after the other: other work on the machine must not become the reason for a failure.
    fileParallelism: false,
  };
  const vitest: Vitest = await createVitest('test', options, { plugins });
  try {
    const { testModules, unhandledErrors } = await vitest.start([...files]);
    return {
      tests: testModules
        .flatMap((file) => [...file.children.allTests()])
        .filter((test) => ['passed', 'failed'].includes(test.result().state)),
      errors: [...testModules.flatMap((file) => file.errors()), ...unhandledErrors].map((error) =>
        String((error as Partial<Error>).message),
      ),
    };
  } finally {
    await vitest.close();
  }
}

const isFailed = (test: TestCase): boolean => test.result().state === 'failed';

const patternOf = (rules: readonly string[]): RegExp =>
  new RegExp(`(^|[^\\w-])(${rules.map((rule) => RegExp.escape(rule)).join('|')})([^\\w-]|$)`);

const folders = ['tests/conformance', 'tests/storage', 'tests/integration'];

/** Test files that name one of the rules; to load the others would take longer than everything else. */
const filesAbout = (rules: readonly string[], root: string): readonly string[] =>
  folders
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return rules.some((rule) => text.includes(rule));
    });

/**
 * Applies each mutant in turn and runs the tests of its rule. These are run without any mutant first: a test that fails by
 * itself kills nothing.
 */
export async function* tryMutants(
  mutants: readonly CuratedMutant[],
  root: string,
): AsyncGenerator<readonly [CuratedMutant, Outcome]> {
  const rules = mutants.map(({ rule }) => rule);
  const how = { files: filesAbout(rules, root), plugins: [], bail: 0 };
  const sound = await runTests(root, patternOf(rules), how);
  for (const mutant of mutants) {
    const pattern = patternOf([mutant.rule]);
    const proofs = sound.tests.filter(({ fullName }) => pattern.test(fullName));
    const files = [...new Set(proofs.map(({ module }) => module.moduleId))];
    const unsound = proofs.find(isFailed);
    const why =
      whyStale(mutant, root) ??
      (proofs.length === 0 ? `no test has ${mutant.rule} in its title` : null) ??
      (unsound ? `fails without any mutant: ${unsound.fullName}` : null);
    yield [
      mutant,
      why === null ? await tryMutant(mutant, root, pattern, files) : { state: 'error', why },
    ];
  }
}

async function tryMutant(
  mutant: CuratedMutant,
  root: string,
  pattern: RegExp,
  files: readonly string[],
): Promise<Outcome> {
  const plugins = [replacing(mutant, root)];
  const { tests, errors } = await runTests(root, pattern, { files, plugins, bail: 1 });
  const killer = tests.find(isFailed);
  if (killer) return { state: 'killed', by: killer.fullName };
  const [error] = errors;
  return error === undefined ? { state: 'survived' } : { state: 'error', why: error };
}
