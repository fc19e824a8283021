import { expect, test } from 'vitest';
import { sent, small } from './testing-small.ts';
import { imported } from './testing.ts';

test.each([
  ['XLIFF 1.2', sent.xliff12],
  ['XLIFF 2.0', sent.xliff20],
  ['CSV', sent.csv],
])('findings come in the order of the lines of the file: %s', (_, text) => {
  const broken = [
    'portal.next',
    'portal.greeting',
    'portal.codes',
    'title',
    's1.list1.item1',
  ].reduce(
    (whole, id) =>
      whole.replaceAll(new RegExp(`(["',])${id}(?=[_.a-z\\d]*["',])`, 'g'), `$1${id}X`),
    text.replace('Cobalah', ''),
  );
  const lines = imported(small, 'id', broken).findings.map(({ line }) => line);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines).toEqual(lines.toSorted((one, other) => one - other));
});
