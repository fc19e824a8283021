import { expect, test } from 'vitest';
import { uncovered } from './covers.ts';
import { firstView } from './presence.ts';

const view = firstView('en', ['browser']);
const away = { isBlack: false, isInviting: false, isCodeBig: false };

test.each([{ isBlack: true }, { isInviting: true }, { isCodeBig: true }])(
  'while %o covers the picture, a key takes that away first',
  (cover) => {
    for (const command of ['next', 'back', 'play', 'skip', 'explain', 'incident'] as const)
      expect(uncovered(command, { ...view, ...cover })).toEqual(away);
  },
);

test('keys that prepare what is seen later act at once, and so does every key while nothing does', () => {
  for (const command of [
    'black',
    'code',
    'invite',
    'help',
    'leave',
    'freeze',
    'zoom',
    'spotlight',
  ] as const)
    expect(uncovered(command, { ...view, isInviting: true })).toBeNull();
  expect(uncovered('next', view)).toBeNull();
});
