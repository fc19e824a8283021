import { expect, test } from 'vitest';
import { placeOf } from './panel-parts.ts';

test('a passage is told by its page, its step and its place', () => {
  const file = 'content/fr/guides/a.mdx';
  const page = 'guides/a';
  expect(placeOf({ file, id: 'p1' })).toEqual({ page, step: undefined, place: 'p1' });
  expect(placeOf({ file, id: 'step-sign-in.list1.item2.p1' })).toEqual({
    page,
    step: 'sign-in',
    place: 'list1.item2.p1',
  });
  expect(placeOf({ file: 'locales/fr/site.json', id: 'site.name' })).toBeNull();
});
