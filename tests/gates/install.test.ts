import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installGap } from '../../scripts/lib/install.mjs';
import { root } from '../../scripts/lib/project.mjs';

const sirv = { version: '3.0.2', integrity: 'sha512-a' };
const forMac = { version: '2.3.3', integrity: 'sha512-b', optional: true };
const dependencies = { sirv: '3.0.2' };

function project(locked: object, installed: object | null, wanted: object = dependencies): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'install-'));
  const write = (file: string, content: object) =>
    writeFileSync(path.join(folder, file), JSON.stringify(content));
  write('package.json', { dependencies: wanted });
  write('package-lock.json', { packages: { '': { dependencies }, ...locked } });
  if (installed) {
    mkdirSync(path.join(folder, 'node_modules'));
    write('node_modules/.package-lock.json', { packages: installed });
  }
  return folder;
}

test('nothing is to be done when everything is there', () => {
  expect(
    installGap(
      project(
        { 'node_modules/sirv': sirv, 'node_modules/fsevents': forMac },
        { 'node_modules/sirv': sirv },
      ),
    ),
  ).toBeNull();
});

test('a fresh clone has everything to install', () => {
  expect(installGap(project({ 'node_modules/sirv': sirv }, null))).toContain(
    'nothing is installed',
  );
});

test('a package that is missing is seen', () => {
  expect(installGap(project({ 'node_modules/sirv': sirv }, {}))).toBe(
    'node_modules/sirv is missing',
  );
});

test('a package of another version is seen', () => {
  const old = { 'node_modules/sirv': { ...sirv, version: '3.0.1' } };
  expect(installGap(project({ 'node_modules/sirv': sirv }, old))).toContain('is 3.0.1, not 3.0.2');
});

test('a package.json that moved on without its lock file is seen', () => {
  const all = { 'node_modules/sirv': sirv };
  expect(installGap(project(all, all, { sirv: '3.0.3' }))).toContain('disagree on dependencies');
});

test('what runs this test is installed as the lock file says', () => {
  expect(installGap(root)).toBeNull();
});
