import { expect, test } from 'vitest';
import { scenesFile, writeScenes } from '../scenes/scenes.ts';
import { findingsIn } from '../testing.ts';
import { keyWithoutScene } from './key-without-scene.ts';

const en = { title: 'Codes', codes_one: 'One code', codes_other: '{{count}} codes' };
const seen = (...keys: string[]) => ({
  [scenesFile]: writeScenes({
    routes: {},
    uses: Object.fromEntries(keys.map((key) => [key, ['*']])),
  }),
});

test('texts that were seen are fine, plural forms as one', () => {
  expect(findingsIn(keyWithoutScene, { en }, seen('portal.title', 'portal.codes'))).toEqual([]);
});

test('a text that nothing shows is named once, with its place', () => {
  expect(findingsIn(keyWithoutScene, { en }, seen('portal.title'))).toMatchObject([
    { file: 'locales/en/portal.json', line: 3, key: 'portal.codes_one' },
  ]);
});

test('only the source is asked: a translation stands where its source does', () => {
  const id = { title: 'Kode', codes_other: '{{count}} kode' };
  expect(findingsIn(keyWithoutScene, { en, id }, seen('portal.title', 'portal.codes'))).toEqual([]);
});

test('without a recording nothing is said, and a damaged one counts as none', () => {
  expect(findingsIn(keyWithoutScene, { en })).toEqual([]);
  expect(findingsIn(keyWithoutScene, { en }, { [scenesFile]: '{' })).toEqual([]);
});
