import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectNode, root } from './project.mjs';
import { run } from './run.mjs';

const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * Why `node_modules` is not what the lock file says, or `null` when it is. npm keeps its own record of what it installed
 * in `node_modules/.package-lock.json`; comparing with that also sees what was installed by hand.
 *
 * @param {string} folder the one that holds package.json
 * @returns {string | null}
 */
export function installGap(folder) {
  const record = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return 'nothing is installed yet';

  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;

  for (const kind of dependencyKinds) {
    if (JSON.stringify(manifest[kind] ?? {}) !== JSON.stringify(locked[''][kind] ?? {})) {
      return `package.json and package-lock.json disagree on ${kind}`;
    }
  }
  for (const [name, wanted] of Object.entries(locked)) {
    if (name === '') continue;
    const found = installed[name];
    // What is optional is mostly for other machines; npm leaves it out without a word.
    if (!found && !wanted.optional) return `${name} is missing`;
    if (found && (found.version !== wanted.version || found.integrity !== wanted.integrity)) {
      return `${name} is ${found.version}, not ${wanted.version}`;
    }
  }
  return null;
}

/** Installs exactly what the lock file names, and does nothing when that is there already. */
export async function installMissing() {
  const gap =
    installGap(root) ?? (existsSync(projectNode) ? null : 'the project’s own Node is missing');
  if (!gap) return;

  console.log(`Installing packages, since ${gap}. This takes a minute …`);
  // Packages name the Node they want; the project brings that Node along, so npm's warnings about it would mislead.
  const result = await run(['npm', 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
    // npm empties node_modules first, so it must not run on the Node that lives there.
    env: { PATH: withoutOwnPrograms(process.env['PATH'] ?? '') },
  });
  if (!result.ok) {
    throw new Error(`npm ci failed. What it said:\n\n${result.output}`);
  }
  if (!existsSync(projectNode)) {
    throw new Error(
      'The npm package "node" brought no Node. Its install script was not run: check "ignore-scripts" in your npm ' +
        'settings (npm config get ignore-scripts), then run npm ci.',
    );
  }
}

/** @param {string} searchPath */
function withoutOwnPrograms(searchPath) {
  const own = path.join(root, 'node_modules');
  return searchPath
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(path.delimiter);
}
