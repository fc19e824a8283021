import { pbkdf2Sync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { cheapIterations, expect, test } from './browser-test.ts';

/** That the two settings of `keyDerivation` are what their names say. */

const published = 600_000;
const derivedInPage = (page: Page): Promise<string> =>
  page.evaluate(async (iterations) => {
    const bytes = new Uint8Array(16);
    const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
    const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes, iterations };
    const derived = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
    return Array.from(derived, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, published);
const derivedHere = (iterations: number): string =>
  pbkdf2Sync(new Uint8Array(16), new Uint8Array(16), iterations, 32, 'sha256').toString('hex');

for (const [keyDerivation, iterations] of [
  ['cheap', cheapIterations],
  ['published', published],
] as const) {
  test.describe(keyDerivation, () => {
    test.use({ keyDerivation });

    test(`a key is derived with ${String(iterations)} iterations`, async ({ page }) => {
      await page.goto('/en/');
      expect(await derivedInPage(page)).toBe(derivedHere(iterations));
    });
  });
}
