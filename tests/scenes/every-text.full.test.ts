import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { allKeys } from '../../scripts/lib/scenes/keys-in.ts';
import { whyNeverShown } from '../../src/translation/scenes/never-shown.ts';
import { readScenes, scenesFile } from '../../src/translation/scenes/scenes.ts';

/** Only with `--full`: a new text is right before it was recorded. */
test('every text was seen on a screen, or is listed with the reason why not', () => {
  const scenes = readScenes(readFileSync(path.join(root, scenesFile), 'utf8'));
  const missing = [...allKeys()].filter(
    (key) => !Object.hasOwn(scenes?.uses ?? {}, key) && whyNeverShown(key) === null,
  );
  expect(missing, 'Run npm run scenes.').toEqual([]);
});
