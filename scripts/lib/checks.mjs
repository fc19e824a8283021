import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode, root, tool } from './project.mjs';
import { run, sideBySide } from './run.mjs';

const own = (/** @type {string} */ file) => [
  projectNode,
  fileURLToPath(new URL(`../${file}`, import.meta.url)),
];

/**
 * The two halves of the type check, for the project in a folder: `code` checks with TypeScript and ESLint, and `astro check`
 * is given only what TypeScript cannot read.
 *
 * @param {string} folder
 */
export const typeChecks = (folder) => ({
  code: [...own('check-code.ts'), folder],
  astro: tool('astro', ['check', '--root', folder, '--tsconfig', 'tsconfig.astro.json']),
});

/** Slowest first, without what is remembered of an earlier run, so that the quick ones fill the gaps. */
const checks = [
  { name: 'code', needsTypesOfContent: true, command: () => typeChecks(root).code },
  {
    name: 'format',
    command: () =>
      tool('prettier', ['--check', '--cache', '--cache-strategy=content', '--log-level=warn', '.']),
  },
  { name: 'astro', needsTypesOfContent: true, command: () => typeChecks(root).astro },
  { name: 'layers', command: () => tool('dependency-cruiser', ['src'], 'depcruise') },
  { name: 'locales', command: () => [...own('l10n/main.ts'), 'check', '--no-spelling', '--quiet'] },
  { name: 'css', command: () => own('check-css.ts') },
  { name: 'files', command: () => own('check-named-files.ts') },
];

/**
 * Runs every check, whatever the others say.
 *
 * @param {(line: string) => void} [told] hears one line for each check when it ends
 * @param {{ isPatient?: boolean }} [options] all of them give way to other commands
 * @returns {Promise<import('./count.mjs').Count & { warnings: string[] }>}
 */
export async function runChecks(told = () => undefined, { isPatient = false } = {}) {
  // In a fresh clone the types of content are not generated yet, and without them the check of code would not find modules.
  const typesOfContent = existsSync(path.join(root, '.astro/types.d.ts'))
    ? Promise.resolve()
    : run(tool('astro', ['sync']));

  const outcomes = await sideBySide(checks, availableParallelism(), async (check) => {
    const { name, command } = check;
    if (check.needsTypesOfContent) await typesOfContent;
    // The check of code is as long as all others together, so the others give way to it and to its collector of memory.
    const result = await run(command(), { isPatient: isPatient || name !== 'code' });
    told(`${result.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${result.seconds.toFixed(1)} s`);
    return { name, ...result };
  });
  const failed = outcomes.filter(({ ok }) => !ok);
  return {
    passed: outcomes.length - failed.length,
    failed: failed.length,
    skipped: 0,
    failures: failed.map(({ name, output }) => ({
      title: `npm run check: ${name}`,
      message: output,
    })),
    // The locale check also warns, and a warning nobody sees is none.
    warnings: outcomes.flatMap(({ name, ok, output }) =>
      ok && name === 'locales' && output !== '' ? [output.trimEnd()] : [],
    ),
  };
}
