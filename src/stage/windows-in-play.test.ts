import { expect, test } from 'vitest';
import { rehearsing } from '../../tests/support/rehearsing.ts';
import { action } from '../flows/action.ts';
import { demonstrations, type Demonstration } from './demonstrations/index.ts';
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

test('a step without actions has those that it names', () => {
  expect(
    windowsInPlay({ steps: [{ ...step([]), beside: ['mail', 'phone'] }], windows }, 0, inAdmin),
  ).toEqual(['admin', 'mail', 'phone']);
});

/** What an audience is shown of a procedure that is played to its end, step by step. */
async function shownIn(demonstration: Demonstration): Promise<ReadonlyMap<string, Set<string>>> {
  const session = await rehearsing(demonstration);
  const shown = new Map<string, Set<string>>();
  for (let count = 0; count < 90 && session.next; count += 1) {
    const id = session.flow.steps[session.present]?.id ?? '';
    const seen = shown.get(id) ?? new Set();
    for (const window of session.view.windows) seen.add(window);
    shown.set(id, seen);
    await session.goOn();
  }
  return shown;
}

test('the end of Basic authentication is shown on the program and the phone alone', async () => {
  const demonstration = demonstrations.find(({ id }) => id === 'end-of-basic');
  if (!demonstration) throw new Error('There is no such demonstration.');
  const shown = await shownIn(demonstration);
  expect([...(shown.get('sign-in') ?? [])].sort()).toEqual(['mail', 'phone']);
});

test.each(demonstrations.map((one) => [one.id, one] as const))(
  '%s: no step has a window in which nothing of it happens, unless it names it or the last action was answered there',
  async (_, demonstration) => {
    const session = await rehearsing(demonstration);
    const used = new Map<string, Set<string>>();
    for (let count = 0; count < 90 && session.next; count += 1) {
      const step = session.flow.steps[session.present];
      const id = step?.id ?? '';
      const inUse = used.get(id) ?? new Set(step?.beside ?? []);
      for (const { in: window, from } of [session.next, ...(step?.actions ?? [])])
        for (const one of from ? [window, from] : [window]) inUse.add(one);
      used.set(id, inUse);
      const { answer } = session;
      expect([...inUse, ...(answer ? [answer.window] : [])], id).toEqual(
        expect.arrayContaining([...session.view.windows]),
      );
      await session.goOn();
    }
  },
);
