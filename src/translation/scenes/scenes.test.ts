import { describe, expect, test } from 'vitest';
import { readScenes, readUse, writeScenes, type Scenes } from './scenes.ts';

const scenes: Scenes = {
  routes: {
    late: { address: 'simulator/?case=P5-x', presses: ['press mail mail.welcome.addAccount'] },
  },
  uses: { 'portal.next': ['set-up-today#sign-in', '*'], 'admin.back': ['late:1'] },
};

test('a recording is one line for each text, in the order of their keys, and is read as it was written', () => {
  const text = writeScenes(scenes);
  expect(text.split('\n').slice(3)).toEqual([
    '"admin.back": ["late:1"],',
    '"portal.next": ["set-up-today#sign-in","*"]',
    '}}',
    '',
  ]);
  expect(readScenes(text)).toEqual(scenes);
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '{"uses": {}}',
  '{"routes": {}, "uses": {"a.b": "*"}}',
  '{"routes": {"a": {}}, "uses": {}}',
])('what is no recording is none: %j', (text) => {
  expect(readScenes(text)).toBeNull();
});

describe('a use', () => {
  test.each([
    ['*', { kind: 'everyPage' }],
    ['404', { kind: 'notFound' }],
    ['choice', { kind: 'choice' }],
    ['/', { kind: 'page', address: '', isWhole: false }],
    ['/check/?row=P6', { kind: 'page', address: 'check/?row=P6', isWhole: false }],
    ['/guides/*', { kind: 'page', address: 'guides/', isWhole: true }],
    ['set-up-today#sign-in', { kind: 'step', flow: 'set-up-today', step: 'sign-in' }],
    ['manage-2018:12', { kind: 'route', route: 'manage-2018', presses: 12 }],
  ])('%s', (use, read) => {
    expect(readUse(use)).toEqual(read);
  });

  test.each(['', 'toString', 'a b#c', 'route:', 'route:x'])('%j is none', (use) => {
    expect(() => readUse(use)).toThrow('npm run scenes');
  });
});
