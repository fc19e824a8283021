import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { besideOwnScreen } from './links-to-guides.ts';

beforeEach(() => vi.stubGlobal('location', { origin: 'https://example.org' }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const guide = 'https://example.org/id/guides/set-up-today/';

test('a guide is opened in the same mode, at the place that the link names', () => {
  expect(besideOwnScreen(guide, null)).toBe('/id/guides/set-up-today/?mode=own-device');
  expect(besideOwnScreen(`${guide}#by-phone`, null)).toBe(
    '/id/guides/set-up-today/?mode=own-device#by-phone',
  );
});

test('the language of the screens goes along, and what the link itself asks for stays', () => {
  expect(besideOwnScreen(guide, 'en')).toBe('/id/guides/set-up-today/?mode=own-device&ui=en');
  expect(besideOwnScreen(`${guide}?mode=own-device#steps`, 'en')).toBe(
    '/id/guides/set-up-today/?mode=own-device&ui=en#steps',
  );
  expect(besideOwnScreen(`${guide}?step=2`, null)).toBe(
    '/id/guides/set-up-today/?step=2&mode=own-device',
  );
});

test.each([
  ['a guide in a mode of its own', `${guide}?mode=try`],
  ['the simulator', 'https://example.org/id/simulator/?era=2026-11-23'],
  ['a page of the handbook', 'https://example.org/id/basics/do-i-need-one/'],
  ['the test of a guide', 'https://example.org/id/test/set-up-today/'],
  ['a page below a guide', 'https://example.org/id/guides/set-up-today/more/'],
  ['another site', 'https://elsewhere.example/id/guides/set-up-today/'],
  ['an address to write to', 'mailto:admin@example.org'],
])('%s is left as it is', (_, address) => {
  expect(besideOwnScreen(address, 'en')).toBeNull();
});

test('the folder in which the site is published counts', () => {
  vi.stubEnv('BASE_URL', '/lab');
  expect(besideOwnScreen(guide, null)).toBeNull();
  expect(besideOwnScreen('https://example.org/lab/id/guides/set-up-today/', null)).toBe(
    '/lab/id/guides/set-up-today/?mode=own-device',
  );
});
