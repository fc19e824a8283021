import { expect, test, vi } from 'vitest';
import { flowsOfGuides } from '../../flows/load-flow.ts';
import { procedureIds } from '../../stage/demonstrations/index.ts';
import { loadGuideNotes } from './guide-notes.ts';

const asked = vi.hoisted(() => [] as string[]);
vi.mock('../practice/lazy/other-page.ts', () => ({
  pageAt: (address: string) => {
    asked.push(address);
    return Promise.reject(new Error('There is no network.'));
  },
}));

test('only pages of guides are asked for', async () => {
  for (const flow of procedureIds) await loadGuideNotes('en', flow);
  expect(asked.map((address) => address.split('/').at(-2))).toEqual(Object.keys(flowsOfGuides));
});
