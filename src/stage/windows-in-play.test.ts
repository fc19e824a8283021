import { expect, test } from 'vitest';
import { action } from '../flows/action.ts';
import { windowsInPlay } from './windows-in-play.ts';

const press = action('press', 'browser', 'portal.next', () => Promise.resolve());
const type = {
  ...action('type', 'browser', 'portal.code.label', () => Promise.resolve()),
  from: 'phone',
} as const;
const inAdmin = action('press', 'admin', 'admin.pages.users', () => Promise.resolve());
const step = (actions: readonly (typeof press)[], beside?: readonly 'mail'[]) => ({
  id: 'one',
  actions,
  ...(beside && { beside }),
  done: () => false,
});
const windows = ['browser', 'admin', 'mail', 'phone'] as const;

test('those of the actions of the step, and the one that is read from', () => {
  expect(windowsInPlay({ steps: [step([press, type])], windows }, 0, press)).toEqual([
    'browser',
    'phone',
  ]);
});

test('a recovery brings its window, and what stays beside the step comes last', () => {
  const steps = [step([press], ['mail'])];
  expect(windowsInPlay({ steps, windows }, 0, inAdmin)).toEqual(['admin', 'browser', 'mail']);
});

test('after the last step its windows stay', () => {
  const steps = [step([inAdmin]), step([press], ['mail'])];
  expect(windowsInPlay({ steps, windows }, 2, null)).toEqual(['browser', 'mail']);
});

test('a step without actions has all windows of the procedure', () => {
  expect(windowsInPlay({ steps: [step([])], windows }, 0, press)).toEqual(windows);
});
