import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectNode, root } from '../../scripts/lib/project.mjs';
import { run, type Result } from '../../scripts/lib/run.mjs';

/** A small project of texts in a folder of its own, and the command line over it. */
export interface Tree {
  readonly folder: string;
  write(file: string, text: string | Buffer): void;
  read(file: string): string;
  l10n(...parameters: string[]): Promise<Result>;
  remove(): void;
}

export function makeTree(files: Readonly<Record<string, string | Buffer>>): Tree {
  const folder = mkdtempSync(path.join(tmpdir(), 'l10n-'));
  const tree: Tree = {
    folder,
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    l10n: (...parameters) =>
      run([projectNode, path.join(root, 'scripts/l10n/main.ts'), '--root', folder, ...parameters], {
        // Most of such a short run is reading the modules.
        env: { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node') },
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const [file, text] of Object.entries(files)) tree.write(file, text);
  return tree;
}
