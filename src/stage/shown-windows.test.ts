import { expect, test } from 'vitest';
import { shownWindows, windowsThatFit } from './shown-windows.ts';

const order = ['browser', 'phone', 'mail'] as const;

test('how many fit is decided by the width in letters', () => {
  expect([30, 38, 64, 66, 80].map(windowsThatFit)).toEqual([1, 2, 2, 3, 3]);
});

test('where not all fit, the ones that were brought forward last are shown, and the phone stands at the end', () => {
  expect(shownWindows(['mail', 'browser', 'phone'], order, null, 3)).toEqual([
    'browser',
    'mail',
    'phone',
  ]);
  expect(shownWindows(['mail', 'phone', 'browser'], order, null, 2)).toEqual(['mail', 'phone']);
  expect(shownWindows(['phone'], order, null, 1)).toEqual(['phone']);
});

test('a window that the procedure does not have is never shown, zoomed or not', () => {
  expect(shownWindows(['admin', 'mail'], order, null, 2)).toEqual(['mail']);
  expect(shownWindows(['mail'], order, 'admin', 1)).toEqual(['mail']);
  expect(shownWindows(['mail'], order, 'phone', 3)).toEqual(['phone']);
});

test('a window that is not in play takes no room from the others', () => {
  expect(shownWindows(['mail'], order, null, 3)).toEqual(['mail']);
  expect(shownWindows([], order, null, 2)).toEqual(['browser', 'phone']);
});
