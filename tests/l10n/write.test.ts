import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal, writeWhole } from '../../scripts/l10n/files.ts';
import { makeTree, type Tree } from './tree.ts';

const file = 'locales/id/portal.json';
let tree: Tree;
beforeEach(() => {
  tree = makeTree({ [file]: 'before' });
});
afterEach(() => tree.remove());

const leftOver = () => readdirSync(path.join(tree.folder, 'locales/id'));

test('a file is written as a whole, and nothing is left over', () => {
  writeWhole(tree.folder, file, 'after', 'before');
  expect(tree.read(file)).toBe('after');
  expect(leftOver()).toEqual(['portal.json']);
});

test('a file that changed meanwhile is left as it is', () => {
  tree.write(file, 'somebody else');
  expect(() => writeWhole(tree.folder, file, 'after', 'before')).toThrow(Refusal);
  expect(tree.read(file)).toBe('somebody else');
  expect(leftOver()).toEqual(['portal.json']);
});

test('a file that came to be meanwhile is left as it is', () => {
  expect(() => writeWhole(tree.folder, file, 'after', null)).toThrow('has changed meanwhile');
});

test('of two writers at once, one is refused', () => {
  writeFileSync(path.join(tree.folder, `${file}.being-written`), 'half of i');
  expect(() => writeWhole(tree.folder, file, 'after', 'before')).toThrow('another program');
  expect(tree.read(file)).toBe('before');
});

test('a writer that is gone stops nobody', () => {
  const second = path.join(tree.folder, `${file}.being-written`);
  writeFileSync(second, 'half of i');
  utimesSync(second, 0, 0);
  writeWhole(tree.folder, file, 'after', 'before');
  expect(tree.read(file)).toBe('after');
});
