import { globSync } from 'node:fs';
import path from 'node:path';

/** Where `npm run pictures` puts pictures, below the root of the repository: `<language>/<guide>/<step>.webp`. */
export const picturesFolder = 'reports/pictures';

/** `<guide>/<step>` of each picture of a language; none before the first run. */
export const picturesIn = (language: string): readonly string[] =>
  globSync('*/*.webp', { cwd: path.join(picturesFolder, language) })
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/\.webp$/, ''),
    )
    .sort();
