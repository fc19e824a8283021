import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Entry>> };

test('the lock file names no host, so that everyone installs from their own', () => {
  const hosts = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(hosts).toEqual([]);
});

/** Where Node looks for `name` from inside `folder`. */
function entryFor(name: string, folder: string): Entry | undefined {
  const own = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
  if (packages[own]) return packages[own];
  return folder === ''
    ? undefined
    : entryFor(name, folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''));
}

test('a package finds the build for every platform in the version that it wants', () => {
  const mismatches = Object.entries(packages).flatMap(([folder, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([, wanted]) => /^\d/.test(wanted))
      .map(([name, wanted]) => ({ folder, name, wanted, locked: entryFor(name, folder)?.version }))
      .filter(({ wanted, locked }) => wanted !== locked),
  );
  expect(mismatches).toEqual([]);
});
