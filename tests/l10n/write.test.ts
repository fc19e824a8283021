import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal, writeWhole } from '../../scripts/l10n/files.ts';
import { refusalOf } from '../../scripts/l10n/system-errors.ts';
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

test('where nothing can be written, that is said, and not that another program writes', () => {
  tree.write('locales/ms', 'a file where a folder belongs');
  let error: unknown;
  try {
    writeWhole(tree.folder, 'locales/ms/portal.json', 'after', null);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).not.toBeInstanceOf(Refusal);
  expect(refusalOf(error)?.message).toMatch(/locales.ms.*: \S/);
});

test('an error of the operating system becomes words, a mistake of the program does not', () => {
  const folder = path.join(tree.folder, 'locales/id');
  let error: unknown;
  try {
    readFileSync(folder);
  } catch (thrown) {
    error = thrown;
  }
  expect(refusalOf(error)?.message).toContain('It is a folder');
  expect(refusalOf(new TypeError('x is not a function'))).toBeNull();
  const full = Object.assign(new Error('write'), { code: 'ENOSPC', syscall: 'write' });
  expect(refusalOf(full)?.message).toMatch(/^The disk is full/);
});

test('a command that is given a folder, or a place to write that is none, ends with words', async () => {
  mkdirSync(path.join(tree.folder, 'locales/en'), { recursive: true });
  tree.write('locales/en/portal.json', '{ "next": "Next" }');
  tree.write(file, '{ "next": "Berikutnya" }');
  const given = await tree.l10n('import', tree.folder);
  expect(given.output).toContain('is no file');
  const written = await tree.l10n('export', 'id', '--out', tree.folder);
  expect(written.output).toContain('It is a folder');
  expect([given.ok, written.ok]).toEqual([false, false]);
});
