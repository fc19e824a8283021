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

/** Slowest first, so that the quick ones fill the gaps. */
const checks = [
  { name: 'types', command: () => tool('astro', ['check']) },
  { name: 'lint', command: () => tool('eslint', ['.', '--max-warnings=0']) },
  {
    name: 'format',
    command: () =>
      tool('prettier', ['--check', '--cache', '--cache-strategy=content', '--log-level=warn', '.']),
  },
  { name: 'layers', command: () => tool('dependency-cruiser', ['src'], 'depcruise') },
  { name: 'locales', command: () => own('check-locales.ts') },
  { name: 'css', command: () => own('check-css.ts') },
];

/**
 * Runs every check, whatever the others say, and prints one line each and then what they had to say.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  // In a fresh clone the types of content are not generated yet, and lint, side by side with types, would miss them.
  if (!existsSync(path.join(root, '.astro/types.d.ts'))) await run(tool('astro', ['sync']));

  const outcomes = await sideBySide(checks, availableParallelism(), async ({ name, command }) => {
    const result = await run(command());
    console.log(
      `${result.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${result.seconds.toFixed(1)} s`,
    );
    return { name, ...result };
  });
  for (const { name, ok, output } of outcomes) {
    // The locale check also warns, and a warning nobody sees is none.
    if (!ok || (name === 'locales' && output !== ''))
      console.log(`\n--- ${name} ---\n${output.trimEnd()}`);
  }
  const failed = outcomes.filter(({ ok }) => !ok).length;
  return { passed: outcomes.length - failed, failed };
}
