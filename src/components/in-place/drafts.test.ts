import { beforeEach, expect, test, vi } from 'vitest';
import { rememberSaved, wasSaved } from './drafts.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('location', { pathname: '/fr/about/' });
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

test('that a text was saved is said once, on its own page', () => {
  rememberSaved();
  expect(wasSaved()).toBe(true);
  expect(wasSaved()).toBe(false);
});

test('another page says nothing of it', () => {
  rememberSaved();
  vi.stubGlobal('location', { pathname: '/fr/check/' });
  expect(wasSaved()).toBe(false);
});
