import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commentsOf, fileFinder, missingFiles } from './lib/named-files.ts';

/** Usage: check-named-files.ts [folder], for a tree like the project's */
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));

const generated = ['node_modules', 'dist', 'reports', '.git', '.astro', '.stryker-tmp'];
/** Small projects that are wrong on purpose, and the sources of the facts, which are files of other projects. */
const unchecked = /^(?:tests\/[^/]+\/fixtures\/|docs\/facts\.md$)/;

const files = globSync(['**/*', '.*'], {
  cwd: root,
  withFileTypes: true,
  exclude: ({ name }) => generated.includes(name),
})
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
  .map((file) => file.replaceAll(path.sep, '/'));
const isThere = fileFinder(files);

let mistakes = 0;
for (const file of files.filter((name) => !unchecked.test(name))) {
  const isText = /^(?:docs\/.*|[^/]+)\.md$/.test(file);
  const isSource = /\.(?:tsx?|mjs|astro|css)$/.test(file);
  if (!isText && !isSource) continue;
  const source = readFileSync(path.join(root, file), 'utf8');
  for (const { line, name } of missingFiles(isText ? source : commentsOf(source), isThere)) {
    console.log(`${file}:${String(line)}  ${name}  is no file. Name the one that is meant.`);
    mistakes += 1;
  }
}
if (mistakes > 0) process.exitCode = 1;
