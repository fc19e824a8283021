import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installedBrowser, noBrowser } from '../../scripts/lib/browser.mjs';

function folderWith(name: string, mode: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  writeFileSync(path.join(folder, name), '#!/bin/sh\n');
  chmodSync(path.join(folder, name), mode);
  return folder;
}

test('the browser that CHROME_PATH names comes first', () => {
  const PATH = folderWith('chromium', 0o755);
  expect(installedBrowser({ PATH, CHROME_PATH: '/opt/chrome' })).toBe('/opt/chrome');
});

test.each(['chromium', 'google-chrome'])('an installed %s is found', (name) => {
  const folder = folderWith(name, 0o755);
  const PATH = ['/no/such/folder', folder].join(path.delimiter);
  expect(installedBrowser({ PATH })).toBe(path.join(folder, name));
});

test('a Chromium without a window comes before one that has it', () => {
  const quick = folderWith('chromium-headless-shell', 0o755);
  const PATH = [folderWith('chromium', 0o755), quick].join(path.delimiter);
  expect(installedBrowser({ PATH })).toBe(path.join(quick, 'chromium-headless-shell'));
});

test('an empty CHROME_PATH asks for the browser of Playwright', () => {
  const PATH = folderWith('chromium', 0o755);
  expect(installedBrowser({ PATH, CHROME_PATH: '' })).toBeUndefined();
});

test.runIf(process.platform === 'linux')('a file that is no program is no browser', () => {
  expect(installedBrowser({ PATH: folderWith('chromium', 0o644) })).toBeUndefined();
});

test('without any browser, the one command to run is named', () => {
  expect(noBrowser).toContain('\n  sudo apt-get install --yes chromium\n');
  expect(noBrowser).toContain('CHROME_PATH');
});
