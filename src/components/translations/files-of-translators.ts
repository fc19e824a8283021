import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { factsFile } from '../../translation/project.ts';

/** Everything that translators write: text by path from the root of the repository, with `/`. */
export const filesOfTranslators = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(['locales/**/*.json', 'content/**/*.{json,mdx}', factsFile])
      .filter((file) => statSync(file).isFile())
      .map((file) => [file.split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
