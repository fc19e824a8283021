import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asPublished } from '../../scripts/lib/build.mjs';
import { root, tool } from '../../scripts/lib/project.mjs';
import { run, type Result } from '../../scripts/lib/run.mjs';

/** A copy of the project whose files a test may break, and which it builds into a folder of its own. */
export interface CopiedProject {
  readonly folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Puts `after` in the place of `before`, and insists that it stands there. */
  change(file: string, before: string, after: string): void;
  build(): Promise<Result>;
  remove(): void;
}

const copied = ['src', 'content', 'locales', 'docs', 'public', 'scripts', 'astro.config.mjs'];
const settings = ['package.json', 'tsconfig.json'];

export function copyProject(): CopiedProject {
  const folder = mkdtempSync(path.join(tmpdir(), 'app-password-lab-'));
  for (const name of [...copied, ...settings]) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  // Packages are shared; what Astro and Vite remember between builds, in folders with a dot, is not.
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter((each) => !each.startsWith('.'))) {
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name));
  }
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  return {
    folder,
    read,
    write,
    change: (file, before, after) => {
      const text = read(file);
      if (!text.includes(before)) throw new Error(`${file} does not have ${before}`);
      write(
        file,
        text.replace(before, () => after),
      );
    },
    build: () => run(tool('astro', ['build']), { cwd: folder, env: asPublished }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
