import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { again, answers, runningServer, runsAlready } from '../../scripts/lib/dev-server.mjs';

/** The development server is started once, and anew at its address. */

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function noted(note: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dev-server-'));
  folders.push(folder);
  mkdirSync(path.join(folder, '.astro'));
  writeFileSync(path.join(folder, '.astro/dev.json'), note);
  return folder;
}

test('a server that is noted and lives runs; one that is gone, or a note cut off, does not', () => {
  const own = { pid: process.pid, port: 4321, url: 'http://localhost:4321/' };
  expect(runningServer(noted(JSON.stringify(own)))).toEqual(own);
  expect(runningServer(noted(JSON.stringify({ ...own, pid: 2 ** 22 + 1 })))).toBeNull();
  expect(runningServer(noted('{ "pid": 1'))).toBeNull();
  expect(runningServer(tmpdir())).toBeNull();
});

test('whether somebody answers at a port is asked', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await answers(port)).toBe(true);
  await new Promise((resolve) => server.close(resolve));
  expect(await answers(port)).toBe(false);
});

test('what is said of a second start names commands that everybody has', () => {
  const said = runsAlready('http://localhost:4321/');
  expect(said).toContain('http://localhost:4321/');
  expect(said).toContain('Ctrl+C');
  expect(said).toContain('npm run dev -- --force');
  expect(said).not.toContain('astro');
});

test.each([
  [[], ['--port', '4321']],
  [
    ['--port', '0', '--host'],
    ['--host', '--port', '4321'],
  ],
  [
    ['--port=5000', '--open', '/id/', '--force'],
    ['--port', '4321'],
  ],
  [
    ['--host', '0.0.0.0'],
    ['--host', '0.0.0.0', '--port', '4321'],
  ],
])('%j is started anew at its port', (parameters, next) => {
  expect(again(parameters, 4321)).toEqual(next);
});
