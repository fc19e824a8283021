import { describe, expect, test } from 'vitest';
import { firstView, isNewer, presenceVersion, seenOf, type Presence } from './presence.ts';
import { readMessage, writeMessage } from './read-message.ts';

const presence: Presence = {
  driver: { id: 'a', term: 10 },
  number: 3,
  demonstration: 'lost-phone',
  version: 7,
  state: '0a1b2c3d',
  view: firstView('id', ['browser', 'phone']),
  drafts: { password: 'Half a pass' },
  shown: { ref: 'shown:1', value: 'abcdabcdabcdabcd' },
  carried: null,
};
const sent = (change: object = {}) =>
  writeMessage({ kind: 'presence', presence: { ...presence, ...change } });
const inView = (change: object) => sent({ view: { ...presence.view, ...change } });

test('every kind of message arrives as it was sent', () => {
  const messages = [
    { kind: 'presence', presence },
    { kind: 'ask' },
    { kind: 'driver', driver: presence.driver },
    { kind: 'goodbye', driver: presence.driver },
    {
      kind: 'audience',
      report: { id: 'x', width: 1280, height: 720, rem: 20, needsLog: false },
    },
    { kind: 'audienceGone', id: 'x' },
    { kind: 'move', move: 'next' },
    { kind: 'move', move: 'back' },
  ] as const;
  for (const message of messages)
    expect(readMessage(structuredClone(writeMessage(message)))).toEqual(message);
});

describe('what is no message of this version is ignored', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'changed'],
    ['no version', { kind: 'ask' }],
    ['a later version', { kind: 'ask', version: presenceVersion + 1 }],
    ['an unknown kind', { kind: 'obey', version: presenceVersion }],
    ['a move that is none', { kind: 'move', version: presenceVersion, move: 'black' }],
    ['a move from the prototype', { kind: 'move', version: presenceVersion, move: 'toString' }],
    ['a goodbye of nobody', { kind: 'goodbye', version: presenceVersion }],
    [
      'a report without a size',
      { kind: 'audience', version: presenceVersion, report: { id: 'x' } },
    ],
    ['a presence without a driver', sent({ driver: null })],
    ['a driver without a term', sent({ driver: { id: 'a' } })],
    ['a negative number', sent({ number: -1 })],
    ['a number that is none', sent({ number: NaN })],
    ['a fragment that is a list', sent({ demonstration: ['lost-phone'] })],
    ['a fragment of more than a megabyte', sent({ demonstration: 'x'.repeat(1_000_001) })],
    ['a draft that is no text', sent({ drafts: { password: 1 } })],
    ['drafts that are a list', sent({ drafts: null })],
    ['a secret without a value', sent({ shown: { ref: 'shown:1' } })],
    ['a log that is none', sent({ carried: { events: [{ type: 'obey', seq: 1 }], secrets: [] } })],
    ['secrets that are no pairs', sent({ carried: { events: [], secrets: [['a']] } })],
    ['a language that the site does not have', inView({ screens: 'xx' })],
    ['a language from the prototype', inView({ screens: 'toString' })],
    ['a window that there is not', inView({ windows: ['kitchen'] })],
    ['more windows than there are', inView({ windows: Array(5).fill('phone') })],
    ['a pointer outside of its window', inView({ pointer: { window: 'phone', x: 2, y: 0 } })],
    ['a pointer that is nowhere', inView({ pointer: { window: 'phone', x: NaN, y: 0 } })],
    ['a zoomed window that there is not', inView({ zoomed: 'constructor' })],
    ['a black screen that is a text', inView({ isBlack: 'yes' })],
  ])('%s', (_, data) => {
    expect(readMessage(data)).toBeNull();
  });
});

test('the newer snapshot is that of the later driver, or the larger number of the same', () => {
  expect(isNewer(presence, null)).toBe(true);
  expect(isNewer(presence, presence)).toBe(false);
  expect(isNewer({ ...presence, number: 4 }, presence)).toBe(true);
  expect(isNewer({ ...presence, number: 2 }, presence)).toBe(false);
  expect(isNewer({ ...presence, driver: { id: 'a', term: 11 }, number: 0 }, presence)).toBe(true);
  expect(isNewer({ ...presence, driver: { id: 'a', term: 9 }, number: 99 }, presence)).toBe(false);
  expect(isNewer({ ...presence, driver: { id: 'b', term: 10 }, number: 0 }, presence)).toBe(true);
});

test('what is seen is the same whoever sent it, and another with every change of the view', () => {
  const seen = seenOf(presence);
  expect(seenOf({ ...presence, number: 9, driver: { id: 'z', term: 99 }, version: 8 })).toBe(seen);
  for (const change of [
    { drafts: {} },
    { shown: null },
    { demonstration: 'other' },
    { view: { ...presence.view, isBlack: true } },
    { view: { ...presence.view, pointer: { window: 'phone', x: 0.5, y: 0.5 } } },
  ] as const)
    expect(seenOf({ ...presence, ...change })).not.toBe(seen);
});
