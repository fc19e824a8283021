import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.mjs';
import { allKeys } from '../../scripts/lib/scenes/keys-in.ts';
import { neverShown, whyNeverShown } from '../../src/translation/scenes/never-shown.ts';
import { readScenes, readUse, scenesFile } from '../../src/translation/scenes/scenes.ts';

const scenes = readScenes(readFileSync(path.join(root, scenesFile), 'utf8'));
const known = allKeys();

test('what is listed as never shown is a text, and no recording has seen it', () => {
  const listed = Object.keys(neverShown);
  expect(listed.filter((key) => !known.has(key))).toEqual([]);
  expect(listed.filter((key) => Object.hasOwn(scenes?.uses ?? {}, key))).toEqual([]);
});

test('each of them has its reason, and no other text', () => {
  for (const key of Object.keys(neverShown)) expect(whyNeverShown(key)).toMatch(/^[A-Z].+\.$/);
  expect(whyNeverShown('portal.next')).toBeNull();
  expect(whyNeverShown('toString')).toBeNull();
});

test('every use of the recording can be read, and its routes are there', () => {
  const uses = Object.values(scenes?.uses ?? {})
    .flat()
    .map(readUse);
  expect(uses.length).toBeGreaterThan(5000);
  const routes = new Set(uses.flatMap((use) => (use.kind === 'route' ? [use.route] : [])));
  expect([...routes].filter((route) => !Object.hasOwn(scenes?.routes ?? {}, route))).toEqual([]);
});
