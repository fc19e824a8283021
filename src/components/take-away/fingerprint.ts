import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a page is made from, below the root of the repository. Tests and what was made before are no part of it. */
const sources = [
  'src/**/*',
  'content/**/*',
  'locales/**/*',
  'public/**/*',
  'scripts/**/*',
  'docs/facts.md',
  'astro.config.mjs',
  'package-lock.json',
];

/** Settings that pages depend on: addresses and links. */
const settings = ['SITE_URL', 'SITE_BASE', 'SITE_REPOSITORY', 'SITE_STRINGS'];

/**
 * A text that two builds share when they were made from the same files with the same settings. It is coarse on purpose: which
 * change would show on which hand-out cannot be told without making it again.
 */
export function fingerprintOf(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${environment[name] ?? ''}\0`);
  const files = globSync(sources, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(path.join(root, file)).isFile())
    .sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

const stateFile = 'built-from.txt';

/** What a build writes into its folder, for the commands that make something out of it. */
export const builtFrom = { name: stateFile, text: (fingerprint: string) => `${fingerprint}\n` };

/** The fingerprint of a built site; `null` for a folder that says none. */
export function fingerprintOfBuild(folder: string): string | null {
  const file = path.join(folder, stateFile);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
