import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The Node that the project pins. The Node that started this script may be an older one. */
export const projectNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The command line that runs a package's program on the project's Node, without shell and without relying on PATH.
 *
 * @param {string} packageName
 * @param {string[]} parameters
 * @param {string} [program] when the package has several
 */
export function tool(packageName, parameters, program = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) {
    throw new Error(`The package ${packageName} is not installed. Run npm ci.`);
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  return [projectNode, path.join(folder, file), ...parameters];
}
