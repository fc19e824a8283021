import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { themes } from './themes.ts';

const script = readFileSync('src/layouts/theme-before-paint.js', 'utf8');

/** What the script in the head of each page makes of a kept choice. */
function themeBeforePaint(getItem: (key: string) => string | null): string | undefined {
  // The script reads a kept text as a property, as browsers offer it; one that is not kept is undefined.
  const localStorage = new Proxy({}, { get: (_, key) => getItem(String(key)) ?? undefined });
  const dataset: { theme?: string } = {};
  runInNewContext(script, {
    localStorage,
    document: { documentElement: { dataset } },
  });
  return dataset.theme;
}

test.each(themes)('the theme %s is shown before the first paint', (theme) => {
  const kept = (key: string) => (key === 'app-password-lab:theme' ? theme : null);
  expect(themeBeforePaint(kept)).toBe(theme === 'auto' ? undefined : theme);
});

test('a theme kept by an early release is shown until another is chosen', () => {
  const early = (key: string) => (key === 'theme' ? 'dark' : null);
  expect(themeBeforePaint(early)).toBe('dark');
  expect(themeBeforePaint((key) => (key === 'theme' ? 'dark' : 'light'))).toBe('light');
});

test.each([null, '', 'constructor', 'dark light', 'Dark'])('%j is no theme', (kept) => {
  expect(themeBeforePaint(() => kept)).toBeUndefined();
});

test('storage that is refused is no error', () => {
  expect(
    themeBeforePaint(() => {
      throw new Error('refused');
    }),
  ).toBeUndefined();
});
