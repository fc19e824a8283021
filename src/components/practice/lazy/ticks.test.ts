import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Ticks } from './ticks.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a tick is there at the next visit', () => {
  new Ticks('set-up').set('sign-in', true);
  expect(new Ticks('set-up').has('sign-in')).toBe(true);
  expect(new Ticks('another').has('sign-in')).toBe(false);
});

test('ticks of an early release are read until something is ticked', () => {
  kept.set('own-device:set-up', '["sign-in"]');
  expect(new Ticks('set-up').has('sign-in')).toBe(true);
  new Ticks('set-up').clear();
  expect(new Ticks('set-up').has('sign-in')).toBe(false);
});

test.each(['{', '{"length":1}', '[1]'])('%s is no tick, and no error', (text) => {
  kept.set('app-password-lab:own-device:set-up', text);
  expect(new Ticks('set-up').has('1')).toBe(false);
});
