import { expect, test } from 'vitest';
import { followBegun } from '../../src/components/practice/session/begun.ts';
import { memoryLocation } from '../../src/simulation/storage/memory.ts';
import { testRun } from './test-run.ts';

const key = 'app-password-lab:begun:guide';

function kept() {
  const keys = new Set<string>();
  const storage = {
    setItem: (name: string) => void keys.add(name),
    removeItem: (name: string) => void keys.delete(name),
  };
  return { keys, storage: () => storage };
}

test('the key of a practice is there while there is something to go on with', async () => {
  const run = await testRun();
  const { keys, storage } = kept();
  followBegun(run, 'guide', storage);
  expect([...keys]).toEqual([key]);
  await run.reset();
  expect([...keys]).toEqual([]);
  run.setDraft('password', 'x');
  expect([...keys]).toEqual([]);
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  expect([...keys]).toEqual([key]);
  await run.reset();
  expect([...keys]).toEqual([]);
});

test('a run in memory only leaves no key', async () => {
  const run = await testRun({ openStorage: () => Promise.reject(new Error('refused')) });
  const { keys, storage } = kept();
  keys.add(key);
  followBegun(run, 'guide', storage);
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  expect([...keys]).toEqual([]);
});

test('a run that another tab wiped leaves no key', async () => {
  const memory = memoryLocation().open();
  const { promise: lost, resolve: lose } = Promise.withResolvers<'wiped'>();
  const run = await testRun({ openStorage: () => Promise.resolve({ ...memory, lost }) });
  const { keys, storage } = kept();
  followBegun(run, 'guide', storage);
  const told = new Promise<void>((resolve) => run.subscribe(resolve));
  lose('wiped');
  await told;
  expect([...keys]).toEqual([]);
  await run.dispatch({ type: 'choosePerson', userId: 'sari' });
  expect([...keys]).toEqual([]);
});

test('a browser that refuses keeps nothing and stops nothing', async () => {
  const run = await testRun();
  followBegun(run, 'guide', () => {
    throw new DOMException('refused', 'SecurityError');
  });
  expect(await run.dispatch({ type: 'choosePerson', userId: 'sari' })).toEqual({ ok: true });
});
