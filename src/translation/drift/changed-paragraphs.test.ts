import { describe, expect, test } from 'vitest';
import { changedParagraphs } from './changed-paragraphs.ts';

const before = [
  'When it fails',
  'Ask your admin. She can see why.',
  'Then wait an hour.',
  'Read on.',
];
const changed = (now: readonly string[]) =>
  changedParagraphs(
    before.join(' '),
    now.map((text) => ({ text })),
  ).map((index) => now[index]);

describe('of a section, the paragraphs that changed', () => {
  const [heading = '', admin = '', wait = '', read = ''] = before;
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a word',
      [heading, 'Ask your admin. He can see why.', wait, read],
      ['Ask your admin. He can see why.'],
    ],
    [
      'two of them',
      [heading, admin, 'Then wait two hours.', 'Read more.'],
      ['Then wait two hours.', 'Read more.'],
    ],
    ['inserted', [heading, admin, 'Write down the time.', wait, read], ['Write down the time.']],
    ['inserted at the end', [...before, 'Good luck.'], ['Good luck.']],
    ['removed, told with what follows', [heading, admin, read], [read]],
    ['removed at the end, told with the last', [heading, admin, wait], [wait]],
    [
      'a word removed',
      [heading, 'Ask admin. She can see why.', wait, read],
      ['Ask admin. She can see why.'],
    ],
    [
      'a word removed at its end',
      [heading, 'Ask your admin. She can see.', wait, read],
      ['Ask your admin. She can see.'],
    ],
    ['moved', [heading, wait, admin, read], [wait]],
    [
      'split with a word more',
      [heading, 'Ask your admin.', 'Surely she can see why.', wait, read],
      ['Surely she can see why.'],
    ],
    [
      'joined with a word more',
      [heading, 'Ask your admin. She can see why. Only then wait an hour.', read],
      ['Ask your admin. She can see why. Only then wait an hour.'],
    ],
  ])('%s', (_, now, told) => {
    expect(changed(now)).toEqual(told);
  });

  test('without one there is none', () => {
    expect(changedParagraphs('Read on.', [])).toEqual([]);
  });
});
