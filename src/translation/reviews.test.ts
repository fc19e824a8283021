import { expect, test } from 'vitest';
import { unitsOf } from './drift/units.ts';
import { projectFrom } from './read-project.ts';
import { changedSince, textsRead } from './reviews.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';

const file = 'locales/id/portal.json';
const english = {
  'locales/en/portal.json': '{ "next": "Next", "back": "Go back", "more": "More" }',
};
const known = { records: new Map(), sourceTexts: new Map() };

const read = { next: 'Berikutnya', back: 'Kembali' };
const projectWith = (texts: object, review: object) =>
  projectFrom({
    ...english,
    [file]: JSON.stringify(texts),
    'locales/provenance/id.json': JSON.stringify({
      reviewed: { [file]: { by: 'Sari', date: '2026-11-27', ...review } },
      labels: {},
    }),
  });
const unitsIn = (texts: object) =>
  unitsOf(projectWith(texts, {}), 'id').filter((unit) => unit.translation !== null);
const statusWith = (texts: object, review: object = { texts: textsRead(unitsIn(read)) }) =>
  statusOf(projectWith(texts, review), 'id', known, []);

test.each([
  ['nothing', read, []],
  ['a text', { ...read, next: 'Lanjut' }, ['portal.next']],
  ['both', { next: 'Lanjut', back: 'Mundur' }, ['portal.next', 'portal.back']],
  ['a text more', { ...read, more: 'Selanjutnya' }, ['portal.more']],
  ['spaces alone', { ...read, next: 'Berikutnya ' }, []],
])('of a file that was read, %s has changed since', (_, texts, changed) => {
  const status = statusWith(texts);
  expect(status.files[0]?.review).toEqual({ by: 'Sari', date: '2026-11-27', changed });
  expect(summaryOf(status).reviewed.count).toBe(changed.length === 0 ? 1 : 0);
});

test('a review from before texts were recorded stays what it was', () => {
  expect(statusWith({ ...read, next: 'Lanjut' }, {}).files[0]?.review?.changed).toEqual([]);
  expect(changedSince({ texts: null }, unitsIn(read))).toEqual([]);
});
