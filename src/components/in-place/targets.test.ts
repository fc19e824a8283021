import { expect, test } from 'vitest';
import { isOfWindow, ordered } from './targets.ts';

test.each([
  ['browser', 'portal.signIn.title'],
  ['mail', 'mail.password.signIn'],
  [null, 'site.signIn'],
])('of texts that read alike, the one that the window %s draws comes first', (window, key) => {
  const alike = ['mail.password.signIn', 'site.signIn', 'portal.signIn.title'];
  expect(ordered(alike, window)[0]).toBe(key);
});

test('only a key of the window itself is said to be shown there', () => {
  expect(isOfWindow('portal.signIn.title', 'browser')).toBe(true);
  expect(isOfWindow('mail.password.signIn', 'browser')).toBe(false);
  expect(isOfWindow('coach.next', '')).toBe(false);
});
