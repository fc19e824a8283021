import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { physicalDeclarations, stylesOfAstroFile } from './lib/logical-css.ts';

/** Usage: check-css.ts [folder], for a tree that has a `src/` */
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));

let mistakes = 0;
for (const file of globSync('src/**/*.{css,astro}', { cwd: root })) {
  const source = readFileSync(path.join(root, file), 'utf8');
  const css = file.endsWith('.astro') ? stylesOfAstroFile(source) : source;
  for (const { line, declaration, instead } of physicalDeclarations(css)) {
    console.log(`${file}:${line}  ${declaration}  names a side of the screen. Use ${instead}.`);
    mistakes += 1;
  }
}
if (mistakes > 0) process.exitCode = 1;
