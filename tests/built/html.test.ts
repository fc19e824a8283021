import { expect, test } from 'vitest';
import { htmlFaults } from './html.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${body}</body></html>`;

test('a sound page has no fault', async () => {
  expect(await htmlFaults('a.html', page('<p id="a">A</p>'))).toEqual([]);
});

test.each([
  ['a block within a sentence', '<p><div></div></p>'],
  ['an id given twice', '<p id="a"></p><p id="a"></p>'],
  ['an element that is not closed', '<section><p>A</p>'],
  ['a rel without an address', '<a rel="nofollow">A</a>'],
  ['a list with something else in it', '<ul><p>A</p></ul>'],
  ['a value that does not exist', '<input type="nothing">'],
])('%s is a fault with its place', async (_, body) => {
  const faults = await htmlFaults('a.html', page(body));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toMatch(/^a\.html:1:\d+ /);
});
